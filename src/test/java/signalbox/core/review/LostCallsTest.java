package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;

/** What becomes of calls whose answers never came, because the program died. */
final class LostCallsTest extends HeldRuns {
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
}
