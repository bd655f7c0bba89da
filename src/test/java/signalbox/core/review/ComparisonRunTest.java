package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;
import signalbox.support.FakeDispatcher;

final class ComparisonRunTest {
    private final FakeDispatcher dispatcher = new FakeDispatcher();

    @TempDir
    Path folder;

    private ComparisonStore store;

    @BeforeEach
    void open() throws ReviewException {
        store = ComparisonStore.open(folder.resolve("comparisons.db"));
    }

    @AfterEach
    void close() throws ReviewException {
        store.close();
    }

    @Test
    void sendsEveryExampleToBothTiersAndKeepsTheAnswers() throws Exception {
        long id = create("one", "two");

        assertThat(run(RunLimits.USUAL).run(id, Set.of(), RunListener.NONE)).isEqualTo(RunEnd.ALL_DONE);

        assertThat(dispatcher.sent())
                .containsExactlyInAnyOrder("nano: one", "standard: one", "nano: two", "standard: two");
        ReviewItem item = item(id, "one");
        SideState.Answered cheap = item.cheap().answer().orElseThrow();
        assertThat(cheap.text()).isEqualTo("nano: one");
        assertThat(cheap.costOrNull()).isEqualTo(Money.of("0.000015"));
        assertThat(item.premium().answer().orElseThrow().text()).isEqualTo("standard: one");
    }

    @Test
    void paysForNothingTwice() throws Exception {
        long id = create("one", "two");
        dispatcher.fail("nano: two", Optional.of(new ProviderFailure.EmptyAnswer()));
        run(RunLimits.USUAL).run(id, Set.of(), RunListener.NONE);

        run(RunLimits.USUAL).run(id, Set.of(), RunListener.NONE);
        assertThat(dispatcher.sent()).hasSize(4);

        dispatcher.fail("nano: two", Optional.empty());
        run(RunLimits.USUAL).run(id, Set.of(SendAgain.FAILED), RunListener.NONE);
        assertThat(dispatcher.sent()).hasSize(5).last().isEqualTo("nano: two");
        assertThat(item(id, "two").failed()).isFalse();
    }

    @Test
    void sendsNothingWhileItIsPausedAndGoesOnAfterwards() throws Exception {
        long id = create("one", "two");
        ComparisonRun run = run(RunLimits.USUAL);
        run.pause();
        Thread running = Thread.ofVirtual().start(() -> {
            try {
                run.run(id, Set.of(), RunListener.NONE);
            } catch (InterruptedException | ReviewException failed) {
                throw new IllegalStateException(failed);
            }
        });

        assertThat(running.join(Duration.ofMillis(200))).isFalse();
        assertThat(dispatcher.sent()).isEmpty();
        run.resume();

        assertThat(running.join(Duration.ofSeconds(30))).isTrue();
        assertThat(dispatcher.sent()).hasSize(4);
    }

    @Test
    void saysWhyASideFailedAndWhatToDo() throws Exception {
        long id = create("one");
        dispatcher.fail("nano: one", Optional.of(new ProviderFailure.MissingKey("FAKE_KEY")));

        run(RunLimits.USUAL).run(id, Set.of(), RunListener.NONE);

        assertThat(item(id, "one").cheap()).isInstanceOfSatisfying(SideState.Failed.class, failed -> {
            assertThat(failed.brief()).isEqualTo("no key");
            assertThat(failed.sentence()).contains("FAKE_KEY");
        });
    }

    @Test
    void takesAnotherModelsAnswerForAFailureButCountsItsCost() throws Exception {
        long id = create("one");
        dispatcher.substitute("nano: one", FakeDispatcher.model("standard"));

        run(RunLimits.USUAL).run(id, Set.of(), RunListener.NONE);

        assertThat(item(id, "one").cheap()).isInstanceOfSatisfying(SideState.Failed.class, failed -> {
            assertThat(failed.brief()).isEqualTo("another model");
            assertThat(failed.costOrNull()).isEqualTo(Money.of("0.000015"));
        });
    }

    @Test
    void keepsToTheNumberOfCallsInFlight() throws Exception {
        dispatcher.takeAsLongAs(Duration.ofMillis(5));

        run(new RunLimits(3, null)).run(create(prompts(10)), Set.of(), RunListener.NONE);

        assertThat(dispatcher.mostInFlight()).isBetween(2, 3);
    }

    @Test
    void stopsSendingAtTheSpendingCapAndGoesOnLater() throws Exception {
        long id = create(prompts(10));

        var capped = new RunLimits(1, Money.of("0.0001"));
        assertThat(run(capped).run(id, Set.of(), RunListener.NONE)).isEqualTo(RunEnd.CAP_REACHED);
        assertThat(dispatcher.sent()).hasSize(6);

        assertThat(run(RunLimits.USUAL).run(id, Set.of(), RunListener.NONE)).isEqualTo(RunEnd.ALL_DONE);
        assertThat(dispatcher.sent()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void pausesWhereABudgetRefusesAndGoesOnOnceItDoesNot() throws Exception {
        long id = create(prompts(10));
        dispatcher.refuse("$5.00 of the daily budget of $5 is spent; no model is called.");

        assertThatThrownBy(() -> run(new RunLimits(1, null)).run(id, Set.of(), RunListener.NONE))
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining("$5.00 of the daily budget of $5 is spent")
                .hasMessageContaining("Raise it in the routing table");
        assertThat(dispatcher.sent().size()).isBetween(1, 3);
        assertThat(store.load(id).items()).noneMatch(ReviewItem::failed);
        assertThat(store.lost(id).total()).isZero();

        dispatcher.refuse("");
        assertThat(run(RunLimits.USUAL).run(id, Set.of(), RunListener.NONE)).isEqualTo(RunEnd.ALL_DONE);
        assertThat(store.load(id).items()).allMatch(item -> item.ended() && !item.failed());
    }

    @Test
    void reportsCountsMoneyAndTimeLeft() throws Exception {
        List<RunProgress> reports = new CopyOnWriteArrayList<>();
        dispatcher.fail("nano: prompt 0", Optional.of(new ProviderFailure.Refused()));

        run(new RunLimits(1, null)).run(create(prompts(2)), Set.of(), new RunListener() {
            @Override
            public void onProgress(RunProgress progress) {
                reports.add(progress);
            }
        });

        assertThat(reports.stream().map(RunProgress::done)).containsExactly(0, 1, 2, 3, 4);
        assertThat(reports.getFirst().left()).isEmpty();
        assertThat(reports.getLast()).isEqualTo(new RunProgress(4, 4, 1, Money.of("0.000045"), Duration.ZERO));
    }

    @Test
    void waitsAsLongAsARateLimitAsksAndSendsAgain() throws Exception {
        long id = create("one");
        dispatcher.fail("nano: one", Optional.of(new ProviderFailure.RateLimited(Optional.of(Duration.ofSeconds(40)))));
        List<Duration> waits = new CopyOnWriteArrayList<>();
        var run = new ComparisonRun(dispatcher, store, RunLimits.USUAL, time -> {
            waits.add(time);
            dispatcher.fail("nano: one", Optional.empty());
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> run.run(id, Set.of(), RunListener.NONE)).isInstanceOf(InterruptedException.class);

        assertThat(waits).hasSize(1);
        assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(35), Duration.ofSeconds(40));
        assertThat(item(id, "one").cheap().ended()).isFalse();
        run(RunLimits.USUAL).run(id, Set.of(), RunListener.NONE);
        assertThat(item(id, "one").failed()).isFalse();
    }

    @Test
    void stopsSendingWhereAnswersCannotBeKept() throws Exception {
        long id = create(prompts(50));
        var run = run(new RunLimits(1, null));

        assertThatThrownBy(() -> run.run(id, Set.of(), new RunListener() {
                    @Override
                    public void onProgress(RunProgress progress) {
                        if (progress.done() == 1) {
                            breakFile();
                        }
                    }
                }))
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining("could not be written");
        assertThat(dispatcher.sent().size()).isBetween(1, 3);
    }

    private void breakFile() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("comparisons.db"))) {
            connection.createStatement().execute("DROP TABLE answer");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private ComparisonRun run(RunLimits limits) {
        return new ComparisonRun(dispatcher, store, limits);
    }

    private long create(String... prompts) throws ReviewException {
        List<ChatRequest> requests = List.of(prompts).stream()
                .map(prompt -> ChatRequest.ofPrompt(prompt, RoutingHints.NONE))
                .toList();
        return store.create(
                        new Contender("nano", FakeDispatcher.model("nano")),
                        new Contender("standard", FakeDispatcher.model("standard")),
                        ReviewTerms.USUAL,
                        requests,
                        1)
                .id();
    }

    private static String[] prompts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "prompt " + i).toArray(String[]::new);
    }

    private ReviewItem item(long id, String prompt) throws ReviewException {
        return store.load(id).items().stream()
                .filter(item -> item.example().request().text().equals(prompt))
                .findFirst()
                .orElseThrow();
    }
}
