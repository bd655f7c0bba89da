package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.DispatchListener;
import signalbox.core.dispatch.LoggedCall;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;
import signalbox.support.FakeDispatcher;

/** What becomes of calls that are under way when a run is stopped or the program ends. */
final class StoppedRunTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final FakeDispatcher answers = new FakeDispatcher();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch hold = new CountDownLatch(0);

    /** Sends, and answers once nothing holds the answers back. */
    private final CallDispatcher dispatcher = new CallDispatcher() {
        @Override
        public LoggedCall send(ChatRequest request, CallSource source, boolean stream, DispatchListener listener)
                throws CallLogException, InterruptedException {
            sent.add(request.hints().forcedTier().orElse("") + ": " + request.text());
            hold.await();
            return answers.send(request, source, stream, listener);
        }
    };

    @Test
    void aStopEndsTheRunAtOnceAndAnswersUnderWayAreStillKept() throws Exception {
        try (ComparisonStore store = open()) {
            long id = create(store, 20);
            hold = new CountDownLatch(1);
            Thread running = startRun(store, id);
            awaitSent(4);

            running.interrupt();

            assertThat(running.join(LONG)).isTrue();
            assertThat(ended(store, id)).isZero();
            hold.countDown();
            store.sent().awaitUnderWay(id);
            assertThat(ended(store, id)).isEqualTo(4);
            assertThat(sent).hasSize(4);
        }
    }

    @Test
    void aRunThatGoesOnWaitsForAnswersUnderWayAndAsksForNothingTwice() throws Exception {
        try (ComparisonStore store = open()) {
            long id = create(store, 250);
            for (int stops = 1; stops <= 5; stops++) {
                hold = new CountDownLatch(1);
                int before = sent.size();
                Thread running = startRun(store, id);
                awaitSent(before + 1);
                running.interrupt();
                assertThat(running.join(LONG)).isTrue();
                hold.countDown();
            }

            assertThat(run(store).run(id, Set.of(), RunListener.NONE)).isEqualTo(RunEnd.ALL_DONE);

            assertThat(sent).hasSize(500).doesNotHaveDuplicates();
            assertThat(ended(store, id)).isEqualTo(500);
            assertThat(store.lost(id)).isEqualTo(LostCalls.NONE);
        }
    }

    @Test
    void theEndOfTheProgramWaitsForAnswersUnderWayAndSendsNothingMore() throws Exception {
        ComparisonStore store = open();
        long id = create(store, 20);
        hold = new CountDownLatch(1);
        Thread running = startRun(store, id);
        awaitSent(4);
        Thread closing = Thread.ofVirtual().start(() -> {
            try {
                store.close();
            } catch (ReviewException failed) {
                throw new IllegalStateException(failed);
            }
        });
        while (closing.getState() != Thread.State.TIMED_WAITING && closing.isAlive()) {
            Thread.sleep(5);
        }
        hold.countDown();

        assertThat(closing.join(LONG)).isTrue();
        assertThat(running.join(LONG)).isTrue();
        try (ComparisonStore again = open()) {
            assertThat(sent).hasSize(4);
            assertThat(ended(again, id)).isEqualTo(4);
            assertThat(again.lost(id)).isEqualTo(LostCalls.NONE);
        }
    }

    @Test
    void callsThatDiedWithTheProgramAreNotSentAgain() throws Exception {
        long id = diedWithFourUnderWay(4);

        try (ComparisonStore store = open()) {
            assertThat(store.load(id).items()).filteredOn(ReviewItem::lost).hasSize(2);

            run(store).run(id, Set.of(SendAgain.UNPAID, SendAgain.FAILED), RunListener.NONE);

            assertThat(sent).hasSize(8).doesNotHaveDuplicates();
            List<ReviewItem> items = store.load(id).items();
            assertThat(items).filteredOn(ReviewItem::lost).hasSize(2).allSatisfy(item -> {
                assertThat(item.failed()).isFalse();
                assertThat(item.outcome()).isEmpty();
                assertThat(item.awaitsVote()).isFalse();
            });
            assertThat(items).filteredOn(ReviewItem::canBeJudged).hasSize(2);
            assertThat(Tally.of(items).lost()).isEqualTo(2);
            assertThat(ended(store, id)).isEqualTo(8);
        }
    }

    @Test
    void exactlyTheLostCallsAreSentAgainWhereThatIsWantedAndStayCounted() throws Exception {
        long id = diedWithFourUnderWay(4);
        List<String> lost = List.copyOf(sent);

        try (ComparisonStore store = open()) {
            run(store).run(id, Set.of(), RunListener.NONE);
            run(store).run(id, Set.of(SendAgain.LOST), RunListener.NONE);
            run(store).run(id, Set.of(SendAgain.LOST), RunListener.NONE);

            assertThat(sent).hasSize(12);
            assertThat(sent.subList(8, 12)).containsExactlyInAnyOrderElementsOf(lost);
            assertThat(store.load(id).items()).allMatch(ReviewItem::canBeJudged);
            assertThat(store.lost(id)).isEqualTo(new LostCalls(2, 2, 0));
            assertThat(store.lost(id).estimate(store.load(id).items())).contains(Money.of("0.00006"));
        }
    }

    @Test
    void aRetryThatDiedWithTheProgramIsLostToo() throws Exception {
        var unreachable = Optional.<ProviderFailure>of(new ProviderFailure.Unreachable("refused"));
        answers.fail("nano: prompt 0", unreachable);
        ComparisonStore killed = ComparisonStore.open(folder.resolve("comparisons.db"), Duration.ZERO);
        long id = create(killed, 1);
        run(killed).run(id, Set.of(), RunListener.NONE);
        assertThat(killed.load(id).items().getFirst().cheap().failed()).isTrue();
        hold = new CountDownLatch(1);
        Thread retrying = startRun(killed, id, Set.of(SendAgain.UNPAID));
        awaitSent(3);
        retrying.interrupt();
        assertThat(retrying.join(LONG)).isTrue();
        killed.close();
        hold.countDown();

        try (ComparisonStore store = open()) {
            run(store).run(id, Set.of(SendAgain.UNPAID, SendAgain.FAILED), RunListener.NONE);
            assertThat(sent).hasSize(3);
            assertThat(store.load(id).items().getFirst().cheap().lost()).isTrue();

            run(store).run(id, Set.of(SendAgain.LOST), RunListener.NONE);
            assertThat(store.load(id).items().getFirst().cheap().failed()).isTrue();
        }
    }

    @Test
    void aLostSideTakesOverWhatAnotherComparisonWasTold() throws Exception {
        long id = diedWithFourUnderWay(2);

        try (ComparisonStore store = open()) {
            run(store).run(create(store, 3), Set.of(), RunListener.NONE);
            run(store).run(id, Set.of(), RunListener.NONE);
            store.takeOver(store.load(id).comparison());

            assertThat(store.load(id).items()).allMatch(ReviewItem::canBeJudged);
        }
    }

    @Test
    void aCallThatARateLimitTurnedAwayIsNotLost() throws Exception {
        try (ComparisonStore store = open()) {
            long id = create(store, 1);
            answers.fail(
                    "nano: prompt 0", Optional.of(new ProviderFailure.RateLimited(Optional.of(Duration.ofSeconds(1)))));
            var run = new ComparisonRun(dispatcher, store, RunLimits.USUAL, time -> {
                throw new InterruptedException();
            });

            assertThatThrownBy(() -> run.run(id, Set.of(), RunListener.NONE)).isInstanceOf(InterruptedException.class);

            store.sent().awaitUnderWay(id);
            assertThat(store.lost(id)).isEqualTo(LostCalls.NONE);
        }
    }

    /** A comparison of so many examples whose program ended when nothing but four calls had gone out. */
    private long diedWithFourUnderWay(int prompts) throws Exception {
        ComparisonStore killed = ComparisonStore.open(folder.resolve("comparisons.db"), Duration.ZERO);
        long id = create(killed, prompts);
        hold = new CountDownLatch(1);
        Thread running = startRun(killed, id);
        awaitSent(4);
        running.interrupt();
        assertThat(running.join(LONG)).isTrue();
        killed.close();
        hold.countDown();
        return id;
    }

    private ComparisonStore open() throws ReviewException {
        return ComparisonStore.open(folder.resolve("comparisons.db"));
    }

    private ComparisonRun run(ComparisonStore store) {
        return run(store, new RunLimits(4, null));
    }

    private ComparisonRun run(ComparisonStore store, RunLimits limits) {
        return new ComparisonRun(dispatcher, store, limits);
    }

    private Thread startRun(ComparisonStore store, long id) {
        return startRun(store, id, Set.of());
    }

    private Thread startRun(ComparisonStore store, long id, Set<SendAgain> again) {
        return Thread.ofVirtual().start(() -> {
            try {
                run(store).run(id, again, RunListener.NONE);
            } catch (InterruptedException | ReviewException _) {
                // As the test wants it.
            }
        });
    }

    private void awaitSent(int atLeast) throws InterruptedException {
        while (sent.size() < atLeast) {
            Thread.sleep(2);
        }
    }

    private static long create(ComparisonStore store, int prompts) throws ReviewException {
        List<ChatRequest> requests = IntStream.range(0, prompts)
                .mapToObj(i -> ChatRequest.ofPrompt("prompt " + i, RoutingHints.NONE))
                .toList();
        return store.create(
                        new Contender("nano", FakeDispatcher.model("nano")),
                        new Contender("standard", FakeDispatcher.model("standard")),
                        ReviewTerms.USUAL,
                        requests,
                        1)
                .id();
    }

    private static long ended(ComparisonStore store, long id) throws ReviewException {
        return store.load(id).items().stream()
                .mapToLong(
                        item -> (item.cheap().ended() ? 1 : 0) + (item.premium().ended() ? 1 : 0))
                .sum();
    }
}
