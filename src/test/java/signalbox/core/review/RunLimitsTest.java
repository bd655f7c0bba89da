package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;

/** What a run is held to: calls at once, a spending cap, budgets, rate limits, a pause. */
final class RunLimitsTest extends StoredRuns {
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
}
