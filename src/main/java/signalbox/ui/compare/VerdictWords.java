package signalbox.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signalbox.core.review.Checking;
import signalbox.core.review.Comparison;
import signalbox.core.review.Evidence;
import signalbox.core.review.Tally;
import signalbox.core.review.Verdict;
import signalbox.core.review.VoteCounts;
import signalbox.ui.common.Strings;

/** The verdict in plain words. */
record VerdictWords(Comparison comparison, Standing standing) {
    String title() {
        Evidence evidence = standing.evidence();
        return evidence.counts().total() == 0 || standing.nothingCame()
                ? text("compare.verdict.title.none")
                : text("compare.verdict.title." + standing.verdict().name().toLowerCase(Locale.ROOT));
    }

    /** One to three sentences: what is judged, what that shows and what is missing. */
    String sentence() {
        Evidence evidence = standing.evidence();
        VoteCounts counts = evidence.counts();
        if (standing.nothingCame()) {
            return text("compare.verdict.nothingCame");
        }
        if (counts.total() == 0) {
            return text("compare.verdict.none", cheap(), premium(), evidence.moreForSwitch());
        }
        if (standing.result().isSealed()) {
            return text("compare.verdict.sealedSoFar", counts.total(), standing.left());
        }
        String judged = text("compare.verdict.judged", counts.total(), counts.worse());
        return judged + " "
                + switch (standing.verdict()) {
                    case SWITCH -> text("compare.verdict.switch", cheap(), premium(), marginInHundred());
                    case KEEP -> text("compare.verdict.keep", cheap(), premium(), marginInHundred());
                    case NOT_SHOWN -> text("compare.verdict.notShown", cheap(), premium());
                    case UNFIT ->
                        standing.result().controls().missesHarm()
                                ? text("compare.verdict.missesHarm")
                                : text("compare.verdict.unfit", counts.bothBad());
                    case NEED_MORE -> needMore(evidence);
                };
    }

    /** What takes from the verdict's worth, and what it counts that was not voted on. */
    List<String> notes() {
        Tally tally = standing.tally();
        List<String> notes = new ArrayList<>();
        if (standing.simulated()) {
            notes.add(text("compare.note.simulated"));
        }
        if (standing.nothingCame()) {
            return notes;
        }
        boolean saidAlready = standing.verdict() == Verdict.UNFIT
                && !standing.result().controls().missesHarm();
        if (standing.evidence().unfit() && !saidAlready) {
            notes.add(text(
                    "compare.note.unfit",
                    tally.counts().bothBad(),
                    tally.counts().total()));
        }
        comparison
                .protocol()
                .checking()
                .filter(Checking::decides)
                .ifPresent(checking -> notes.add(text("compare.note.checked", CheckWords.name(checking.check()))));
        long candidates = comparison.terms().candidates();
        if (candidates > 1) {
            notes.add(text(
                    "compare.note.candidates",
                    candidates,
                    Math.round(comparison.terms().threshold())));
        }
        addIf(notes, tally.cheapFailed(), "compare.note.cheapFailed", cheap());
        addIf(notes, tally.premiumFailed(), "compare.note.premiumFailed", premium());
        addIf(notes, tally.bothFailed(), "compare.note.bothFailed");
        addIf(notes, tally.lost(), "compare.note.lost");
        addIf(notes, tally.changed(), "compare.note.changed");
        addIf(notes, tally.unblinded(), "compare.note.unblinded");
        addIf(notes, tally.passedOver(), "compare.note.passedOver");
        if (comparison.protocol().handPicked()) {
            notes.add(text("compare.note.handPicked"));
        }
        addIf(notes, tally.skipped(), "compare.note.skipped");
        if (tally.leansToOneSide()) {
            boolean left = tally.leftPreferred() > tally.rightPreferred();
            notes.add(text(
                    left ? "compare.note.leansLeft" : "compare.note.leansRight",
                    Math.max(tally.leftPreferred(), tally.rightPreferred()),
                    tally.leftPreferred() + tally.rightPreferred()));
        }
        return notes;
    }

    private String needMore(Evidence evidence) {
        int more = evidence.moreForSwitch();
        String still = text("compare.verdict.mayLose", cheap(), lossInHundred(evidence));
        String earliest = text("compare.verdict.earliest", more);
        int left = standing.left();
        return still + " " + earliest + (left < more ? " " + text("compare.verdict.tooFewLeft", left) : "");
    }

    private static int lossInHundred(Evidence evidence) {
        return Math.max(0, (int) Math.ceil(-evidence.lowerBound() * 100));
    }

    private long marginInHundred() {
        return Math.round(comparison.terms().margin() * 100);
    }

    private String cheap() {
        return comparison.cheap().tier();
    }

    private String premium() {
        return comparison.premium().tier();
    }

    private static void addIf(List<String> notes, int count, String key, Object... more) {
        if (count > 0) {
            List<Object> arguments = new ArrayList<>(List.of(count));
            arguments.addAll(List.of(more));
            notes.add(text(key, arguments.toArray()));
        }
    }

    private static String text(String key, Object... arguments) {
        return Strings.text(key, arguments);
    }
}
