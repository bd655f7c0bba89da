package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.Money;

final class TallyTest {
    private static final SideState ANSWER =
            new SideState.Answered(new ModelRef("fake", "m"), "text", null, Money.of("0.01"), Duration.ZERO, 1, false);
    private static final SideState FAILED = new SideState.Failed("no key", "", null, Duration.ZERO);

    private final List<ReviewItem> items = new ArrayList<>();

    @Test
    void readsAVoteFromTheSideOnWhichTheCheapAnswerStood() {
        add(true, Choice.LEFT_MUCH_BETTER);
        add(false, Choice.LEFT);
        add(false, Choice.SAME);
        add(true, Choice.BOTH_BAD);

        VoteCounts counts = Tally.of(items).counts();

        assertThat(counts.of(Outcome.MUCH_BETTER)).isEqualTo(1);
        assertThat(counts.of(Outcome.WORSE)).isEqualTo(1);
        assertThat(counts.same()).isEqualTo(1);
        assertThat(counts.bothBad()).isEqualTo(1);
    }

    @Test
    void countsASevereCaseOnlyAgainstTheCheapSide() {
        addSevere(true, Choice.RIGHT);
        addSevere(true, Choice.LEFT);
        addSevere(true, Choice.SAME);

        assertThat(Tally.of(items).counts().severe()).isEqualTo(1);
    }

    @Test
    void leavesSkippedExamplesOutOfTheEvidence() {
        add(true, Choice.SKIP);
        add(true, Choice.SAME);

        Tally tally = Tally.of(items);

        assertThat(tally.counts().total()).isEqualTo(1);
        assertThat(tally.skipped()).isEqualTo(1);
        assertThat(tally.voted()).isEqualTo(2);
    }

    @Test
    void countsExamplesThatThePersonWentPastWithoutSkippingThem() {
        addOpen(true);
        add(true, Choice.SKIP);
        add(true, Choice.SAME);
        addOpen(true);

        assertThat(Tally.of(items).passedOver()).isEqualTo(1);
    }

    @Test
    void countsFailuresOnlyOnceTheReviewHasComePastThem() {
        addFailed(FAILED, ANSWER);
        addOpen(true);
        addFailed(ANSWER, FAILED);
        addOpen(true);
        assertThat(Tally.of(items).counts().total()).isZero();

        vote(1, Choice.SAME);
        assertThat(Tally.of(items).counts().of(Outcome.MUCH_WORSE)).isEqualTo(1);
        assertThat(Tally.of(items).counts().total()).isEqualTo(2);

        vote(3, Choice.SAME);
        assertThat(Tally.of(items).counts().same()).isEqualTo(3);
        assertThat(Tally.of(items).premiumFailed()).isEqualTo(1);
    }

    @Test
    void takesExamplesThatFailedOnBothSidesForBothBad() {
        addFailed(FAILED, FAILED);
        addFailed(FAILED, ANSWER);

        assertThat(Tally.of(items).counts().bothBad()).isEqualTo(1);
        assertThat(Tally.of(items).bothFailed()).isEqualTo(1);
        assertThat(Tally.of(items).cheapFailed()).isEqualTo(1);
        assertThat(Tally.of(items).premiumFailed()).isZero();
    }

    @Test
    void undoesAVoteExactly() {
        add(true, Choice.LEFT);
        add(false, Choice.RIGHT_MUCH_BETTER);
        VoteCounts before = Tally.of(items).counts();
        add(true, Choice.RIGHT);
        items.set(2, items.get(2).with(items.get(2).ballot().takenBack()));

        assertThat(Tally.of(items).counts()).isEqualTo(before);
        assertThat(new Evidence(Tally.of(items).counts(), ReviewTerms.USUAL).logSwitch())
                .isEqualTo(new Evidence(before, ReviewTerms.USUAL).logSwitch());
    }

    @Test
    void tellsVotesThatWereChangedAfterTheSidesWereShown() {
        add(true, Choice.LEFT);
        vote(0, Choice.LEFT);
        assertThat(Tally.of(items).changed()).isZero();
        vote(0, Choice.RIGHT);
        assertThat(Tally.of(items).changed()).isEqualTo(1);

        add(true, Choice.SKIP);
        vote(1, Choice.LEFT);
        assertThat(Tally.of(items).changed()).isEqualTo(1);
    }

    @Test
    void reportsALeanToOneSideOfTheScreen() {
        for (int i = 0; i < 9; i++) {
            add(i % 2 == 0, Choice.LEFT);
        }
        assertThat(Tally.of(items).leansToOneSide()).isFalse();
        add(true, Choice.LEFT);
        assertThat(Tally.of(items).leansToOneSide()).isTrue();
        for (int i = 0; i < 5; i++) {
            add(true, Choice.RIGHT);
        }
        assertThat(Tally.of(items).leansToOneSide()).isFalse();
    }

    @Test
    void billsWhatWasPaidAndComparesTheSides() {
        var dear = new SideState.Answered(
                new ModelRef("fake", "m"), "text", null, Money.of("0.20"), Duration.ZERO, 1, false);
        items.add(item(true).with(Side.CHEAP, ANSWER).with(Side.PREMIUM, dear));
        items.add(item(true).with(Side.CHEAP, ANSWER).with(Side.PREMIUM, FAILED));

        Bill bill = Bill.of(items);

        assertThat(bill.paid()).isEqualTo(Money.of("0.22"));
        assertThat(bill.unknown()).isEqualTo(1);
        assertThat(bill.pairs()).isEqualTo(1);
        assertThat(bill.saving()).isEqualTo(Money.of("0.19"));
        assertThat(bill.savedShare()).hasValue(0.95);
    }

    private void addOpen(boolean cheapOnLeft) {
        items.add(item(cheapOnLeft).with(Side.CHEAP, ANSWER).with(Side.PREMIUM, ANSWER));
    }

    private void add(boolean cheapOnLeft, Choice choice) {
        addOpen(cheapOnLeft);
        vote(items.size() - 1, choice);
    }

    private void addSevere(boolean cheapOnLeft, Choice choice) {
        addOpen(cheapOnLeft);
        cast(items.size() - 1, new Vote(choice, true, true, Instant.EPOCH));
    }

    private void addFailed(SideState cheap, SideState premium) {
        items.add(item(true).with(Side.CHEAP, cheap).with(Side.PREMIUM, premium));
    }

    private void vote(int position, Choice choice) {
        cast(position, new Vote(choice, false, true, Instant.EPOCH));
    }

    private void cast(int position, Vote vote) {
        ReviewItem item = items.get(position);
        items.set(position, item.with(item.ballot().cast(vote)));
    }

    private ReviewItem item(boolean cheapOnLeft) {
        ChatRequest request = ChatRequest.ofPrompt("prompt " + items.size(), RoutingHints.NONE);
        return ReviewItem.of(new Example(items.size(), "key", 1, cheapOnLeft, request));
    }
}
