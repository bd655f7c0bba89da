package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import signalbox.core.provider.ProviderFailure;

/** What becomes of calls that are under way when a run is stopped or the program ends. */
final class StoppedRunTest extends HeldRuns {
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
}
