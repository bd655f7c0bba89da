package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;

final class ComparisonStoreTest {
    private static final Contender NANO = new Contender("nano", new ModelRef("openai", "gpt-4o-mini"));
    private static final Contender STANDARD = new Contender("standard", new ModelRef("openai", "gpt-4o"));
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void givesBackAComparisonAfterTheProgramEnded() throws Exception {
        ChatRequest conversation = ChatRequest.of(
                List.of(ChatMessage.system("Be brief."), ChatMessage.user("Why?")),
                new RoutingHints("ann@example.com", "explain", null));
        var answered = new SideState.Answered(
                NANO.model(), "Because.", new Usage(20, 4, 2, 9, 3), Money.of("0.00000123"), millis(812), 17, true);
        var failed = new SideState.Failed("no key", "There is no key.", null, millis(3));
        var vote = new Vote(Choice.LEFT, true, true, NOON);
        Comparison made;
        try (ComparisonStore store = open()) {
            made = store.create(NANO, STANDARD, ReviewTerms.USUAL, List.of(prompt("Who?"), conversation), 7);
            store.saveState(made.id(), 0, Side.CHEAP, answered);
            store.saveState(made.id(), 1, Side.PREMIUM, failed);
            store.saveVote(made.id(), 0, vote);
            store.saveNote(made.id(), 1, "odd");
        }
        try (ComparisonStore store = open()) {
            Review review = store.load(made.id());

            assertThat(review.comparison())
                    .usingRecursiveComparison()
                    .ignoringFields("created")
                    .isEqualTo(made);
            assertThat(review.comparison().created().toEpochMilli())
                    .isEqualTo(made.created().toEpochMilli());
            assertThat(review.items().get(0).cheap()).isEqualTo(answered);
            assertThat(review.items().get(0).premium()).isEqualTo(new SideState.Waiting());
            assertThat(review.items().get(0).vote()).contains(vote);
            assertThat(review.items().get(1).premium()).isEqualTo(failed);
            assertThat(review.items().get(1).note()).isEqualTo("odd");
        }
    }

    @Test
    void keepsTheNewestStateAndVote() throws Exception {
        try (ComparisonStore store = open()) {
            long id = create(store, 1).id();
            store.saveState(id, 0, Side.CHEAP, new SideState.Failed("empty", "Nothing came.", Money.ZERO, millis(1)));
            store.saveState(id, 0, Side.CHEAP, answer("at last"));
            store.saveVote(id, 0, vote(Choice.LEFT));
            store.saveVote(id, 0, vote(Choice.RIGHT));

            ReviewItem item = store.load(id).items().getFirst();

            assertThat(item.cheap()).isEqualTo(answer("at last"));
            assertThat(item.vote().map(Vote::choice)).contains(Choice.RIGHT);
            assertThat(item.ballot().changes()).isEqualTo(1);
        }
    }

    @Test
    void remembersThatAVoteWasTakenBack() throws Exception {
        try (ComparisonStore store = open()) {
            long id = create(store, 1).id();
            store.saveVote(id, 0, vote(Choice.LEFT));
            store.takeVoteBack(id, 0);

            ReviewItem item = store.load(id).items().getFirst();

            assertThat(item.vote()).isEmpty();
            assertThat(item.ballot().revealedOrNull()).isEqualTo(vote(Choice.LEFT));
            assertThat(store.list().getFirst().voted()).isZero();
        }
    }

    @Test
    void listsComparisonsNewestFirstWithTheirCounts() throws Exception {
        try (ComparisonStore store = open()) {
            long first = create(store, 3).id();
            long second = create(store, 2).id();
            store.saveState(first, 0, Side.CHEAP, answer("a"));
            store.saveState(first, 0, Side.PREMIUM, answer("b"));
            store.saveVote(first, 0, vote(Choice.SAME));
            store.saveVote(first, 0, vote(Choice.LEFT));

            List<ComparisonSummary> list = store.list();

            assertThat(list.stream().map(ComparisonSummary::id)).containsExactly(second, first);
            assertThat(list.getLast().examples()).isEqualTo(3);
            assertThat(list.getLast().ended()).isEqualTo(2);
            assertThat(list.getLast().voted()).isEqualTo(1);
        }
    }

    @Test
    void removesAComparisonWithAllThatBelongsToIt() throws Exception {
        try (ComparisonStore store = open()) {
            long id = create(store, 1).id();
            store.saveState(id, 0, Side.CHEAP, answer("a"));
            store.saveVote(id, 0, vote(Choice.SAME));

            store.delete(id);

            assertThat(store.list()).isEmpty();
            assertThatThrownBy(() -> store.load(id)).hasMessageContaining("There is no comparison " + id);
        }
    }

    @Test
    void keepsTheDraft() throws Exception {
        try (ComparisonStore store = open()) {
            assertThat(store.draft()).isEqualTo(ComparisonDraft.EMPTY);
            store.saveDraft(new ComparisonDraft("one", "nano", ""));
            store.saveDraft(new ComparisonDraft("one\ntwo", "nano", "standard"));
        }
        try (ComparisonStore store = open()) {
            assertThat(store.draft()).isEqualTo(new ComparisonDraft("one\ntwo", "nano", "standard"));
        }
    }

    @Test
    void mergesRequestsThatDifferInWhiteSpaceAlone() throws Exception {
        try (ComparisonStore store = open()) {
            Comparison made = store.create(
                    NANO, STANDARD, ReviewTerms.USUAL, List.of(prompt("a  b"), prompt("a b\n"), prompt("ab")), 1);

            assertThat(made.examples().stream().map(Example::weight)).containsExactlyInAnyOrder(2, 1);
        }
    }

    @Test
    void mergesNearDuplicatesWherePeopleJudgeAndKeepsTheirWeight() throws Exception {
        try (ComparisonStore store = open()) {
            Comparison made = store.create(
                    NANO,
                    STANDARD,
                    ReviewTerms.USUAL,
                    List.of(
                            prompt("Is it refundable?"),
                            prompt("is it \"refundable\""),
                            prompt("What is 1.5 - 2?"),
                            prompt("What is 15 - 2?"),
                            prompt("```\nprint(A)\n```"),
                            prompt("```\nprint(a)\n```")),
                    1);

            assertThat(made.examples().stream().map(Example::weight)).containsExactlyInAnyOrder(2, 1, 1, 1, 1);
        }
    }

    @Test
    void mergesNothingThatACheckMightTellApart() throws Exception {
        try (ComparisonStore store = open()) {
            List<GivenExample> given = List.of(
                    new GivenExample("1", prompt("Repeat: Yes."), "yes"),
                    new GivenExample("2", prompt("repeat: yes"), "yes"));

            assertThat(store.create(NANO, STANDARD, ReviewTerms.USUAL, Protocol.PLAIN, given, 1)
                            .examples())
                    .hasSize(2);
        }
    }

    @Test
    void drawsOrderAndSidesFromTheSeed() throws Exception {
        List<ChatRequest> requests =
                IntStream.range(0, 40).mapToObj(i -> prompt("prompt " + i)).toList();
        try (ComparisonStore store = open()) {
            Comparison one = store.create(NANO, STANDARD, ReviewTerms.USUAL, requests, 1);
            Comparison again = store.create(NANO, STANDARD, ReviewTerms.USUAL, requests, 1);
            Comparison other = store.create(NANO, STANDARD, ReviewTerms.USUAL, requests, 2);

            assertThat(again.examples()).isEqualTo(one.examples());
            assertThat(again.sampleHash()).isEqualTo(one.sampleHash());
            assertThat(other.sampleHash()).isNotEqualTo(one.sampleHash());
            assertThat(one.examples().stream().filter(Example::cheapOnLeft).count())
                    .isBetween(10L, 30L);
        }
    }

    @Test
    void saysInASentenceThatAnotherProgramHoldsTheFile() {
        var busy = new SQLException("[SQLITE_BUSY] The database file is locked (database is locked)");

        assertThat(ReviewFile.failure("written", folder.resolve("held.db"), new IllegalStateException(busy)))
                .hasMessageContaining("another program is writing to the file. Wait until it is done")
                .hasMessageNotContaining("SQLITE");
    }

    @Test
    void saysInASentenceThatAFileIsNotOne() throws Exception {
        Path file = folder.resolve("comparisons.db");
        Files.writeString(file, "This is no database, but long enough to look like one at first sight. ".repeat(20));

        assertThatThrownBy(() -> ComparisonStore.open(file))
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("could not be opened");
    }

    private ComparisonStore open() throws ReviewException {
        return ComparisonStore.open(folder.resolve("comparisons.db"));
    }

    private static Comparison create(ComparisonStore store, int examples) throws ReviewException {
        List<ChatRequest> requests = IntStream.range(0, examples)
                .mapToObj(i -> prompt("prompt " + i))
                .toList();
        return store.create(NANO, STANDARD, ReviewTerms.USUAL, requests, 1);
    }

    private static ChatRequest prompt(String text) {
        return ChatRequest.ofPrompt(text, RoutingHints.NONE);
    }

    private static SideState answer(String text) {
        return new SideState.Answered(NANO.model(), text, null, null, millis(1), 1, false);
    }

    private static Vote vote(Choice choice) {
        return new Vote(choice, false, true, NOON);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
