package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import signalbox.core.review.Choice;
import signalbox.core.review.Comparison;
import signalbox.core.review.ComparisonStore;
import signalbox.core.review.Contender;
import signalbox.core.review.Example;
import signalbox.core.review.ReviewException;
import signalbox.core.review.ReviewTerms;
import signalbox.core.review.Side;
import signalbox.core.review.SideState;
import signalbox.core.review.Vote;
import signalbox.core.routing.LabelFile;
import signalbox.core.table.Complexity;

final class TrainCommandTest {
    @TempDir
    Path home;

    private Path labels(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean hard = i % 2 == 0;
            lines.add("{\"prompt\": \"" + (hard ? "puzzle " : "chat ") + i + "\", \"complexity\": \""
                    + (hard ? "reasoning" : "simple") + "\"}");
        }
        return Files.write(home.resolve("labels.jsonl"), lines);
    }

    @Test
    void whatWasTrainedDecidesWhereTheTableSaysSo() throws IOException {
        var commands = new CommandLineFixture(home);
        commands.workspace().prepare();
        Path table = commands.workspace().table();
        Files.writeString(table, Files.readString(table).replace("\"method\": \"rules\"", "\"method\": \"model\""));

        assertThat(commands.run("train", "--from", labels(80).toString())).isZero();
        assertThat(commands.out()).contains("this classifier", "rules", "Written to");
        commands.run("route", "--prompt", "another puzzle", "--json");

        assertThat(commands.json().path("tier").asString()).isEqualTo("reasoning");
        assertThat(commands.json().path("reason").asString()).startsWith("The trained model sees reasoning");
    }

    @Test
    void trainsOnTheVotesOfComparisons() throws Exception {
        var commands = new CommandLineFixture(home);
        commands.workspace().prepare();
        assertThat(commands.run("train", "--reviews")).isEqualTo(Main.USER_ERROR);
        var nano = new Contender("nano", new ModelRef("openai", "gpt-4o-mini"));
        var standard = new Contender("standard", new ModelRef("openai", "gpt-4o"));
        try (ComparisonStore store = ComparisonStore.open(commands.workspace().comparisons())) {
            List<ChatRequest> asked = new ArrayList<>();
            for (int i = 0; i < 240; i++) {
                asked.add(ChatRequest.ofPrompt((i % 2 == 0 ? "puzzle " : "chat ") + i, RoutingHints.NONE));
            }
            vote(store, store.create(nano, standard, ReviewTerms.USUAL, asked, 7));
            vote(store, store.create(standard, nano, ReviewTerms.USUAL, asked.subList(0, 2), 7));
        }

        assertThat(commands.run("train", "--reviews", "--json")).isZero();
        assertThat(commands.json().path("examples").asInt()).isEqualTo(240);
        assertThat(commands.json().at("/apgr/model").asDouble()).isGreaterThan(0.7);
    }

    /** The dear answers to puzzles are better. */
    private static void vote(ComparisonStore store, Comparison made) throws ReviewException {
        for (Example example : made.examples()) {
            var answered = new SideState.Answered(
                    made.cheap().model(), "So.", new Usage(9, 0, 0, 9, 0), Money.ZERO, Duration.ofMillis(9), 17, true);
            store.saveState(made.id(), example.position(), Side.CHEAP, answered);
            store.saveState(made.id(), example.position(), Side.PREMIUM, answered);
            boolean puzzle = example.request().text().startsWith("puzzle");
            Choice better = example.cheapOnLeft() ? Choice.RIGHT : Choice.LEFT;
            store.saveVote(
                    made.id(), example.position(), new Vote(puzzle ? better : Choice.SAME, false, true, Instant.EPOCH));
        }
    }

    @Test
    void trainsOnTheRoutesCorrectedInThePlayground() throws IOException {
        var commands = new CommandLineFixture(home);
        commands.workspace().prepare();
        assertThat(commands.run("train", "--labels")).isEqualTo(Main.USER_ERROR);
        assertThat(commands.run("train")).isEqualTo(Main.USER_ERROR);
        var corrections = new LabelFile(commands.workspace().labels());
        for (int i = 0; i < 80; i++) {
            corrections.set(
                    (i % 2 == 0 ? "puzzle " : "chat ") + i, i % 2 == 0 ? Complexity.REASONING : Complexity.SIMPLE);
        }

        assertThat(commands.run("train", "--labels")).isZero();

        assertThat(Files.exists(commands.workspace().classifier())).isTrue();
    }

    @Test
    void aRunningConsoleDecidesByTheModelTrainedMeanwhile() throws Exception {
        var commands = new CommandLineFixture(home);
        commands.workspace().prepare();
        Path table = commands.workspace().table();
        Files.writeString(table, Files.readString(table).replace("\"method\": \"rules\"", "\"method\": \"model\""));
        ChatRequest request = ChatRequest.ofPrompt("another puzzle", RoutingHints.NONE);
        try (Session session = Session.practice(commands.workspace(), table, null, Clock.systemUTC())) {
            assertThat(session.router().decide(request).tier()).isNotEqualTo("reasoning");

            assertThat(commands.run("train", "--from", labels(80).toString())).isZero();

            await(() -> session.router().decide(request).tier().equals("reasoning"));
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1_200 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void evaluatingWritesNothingAndGivesTheCurve() throws IOException {
        var commands = new CommandLineFixture(home);
        List<String> rows = new ArrayList<>(List.of("prompt,weak_correct,strong_correct,contaminated"));
        for (int i = 0; i < 300; i++) {
            rows.add(
                    (i % 2 == 0 ? "\"a puzzle, " : "\"a chat, ") + i + "\"," + (i % 2) + ",1," + (i % 10 == 0 ? 1 : 0));
        }
        Path file = Files.write(home.resolve("judged.csv"), rows);

        assertThat(commands.run("train", "--from", file.toString(), "--evaluate", "--json"))
                .isZero();

        assertThat(commands.json().path("examples").intValue()).isEqualTo(270);
        assertThat(commands.json().path("apgr").path("model").doubleValue()).isGreaterThan(0.6);
        assertThat(commands.json().path("curve").size()).isGreaterThan(5);
        assertThat(Files.exists(commands.workspace().classifier())).isFalse();
    }

    @Test
    void tooFewLabelsAreRefusedWithoutAFile() throws IOException {
        var commands = new CommandLineFixture(home);

        assertThat(commands.run("train", "--from", labels(20).toString())).isEqualTo(Main.USER_ERROR);

        assertThat(commands.err()).contains("20 labelled prompts", "At least 60", "Nothing was trained");
        assertThat(Files.exists(commands.workspace().classifier())).isFalse();
    }

    @Test
    void aLineWithoutALabelIsNamed() throws IOException {
        var commands = new CommandLineFixture(home);
        Path file = Files.writeString(home.resolve("labels.jsonl"), "{\"prompt\": \"hello\"}\n");

        assertThat(commands.run("train", "--from", file.toString())).isEqualTo(Main.USER_ERROR);

        assertThat(commands.err()).contains("line 1").contains("complexity");
    }
}
