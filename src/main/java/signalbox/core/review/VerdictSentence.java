package signalbox.core.review;

/** A verdict in plain English, for the command line and for reports. */
public final class VerdictSentence {
    private VerdictSentence() {}

    /** One to three sentences: what the verdict is, what it rests on and what is missing. */
    public static String of(Evidence evidence, Contender cheap, Contender premium) {
        VoteCounts counts = evidence.counts();
        ReviewTerms terms = evidence.terms();
        String judged = counts.total() + " judged: " + cheap.tier() + " better in " + counts.better() + ", as good in "
                + (counts.same() + counts.bothBad()) + ", worse in " + counts.worse() + ". ";
        return judged
                + switch (evidence.verdict()) {
                    case SWITCH ->
                        "Switch: " + cheap.tier() + " is good enough in place of " + premium.tier()
                                + ". On average it is worse by less than " + inHundred(terms.margin())
                                + " in 100, and severely wrong in fewer than " + inHundred(terms.severeLimit())
                                + " in 100.";
                    case KEEP ->
                        "Keep " + premium.tier() + ": " + cheap.tier() + " is worse by more than "
                                + inHundred(terms.margin()) + " in 100 on average.";
                    case UNFIT ->
                        "These examples are unfit for a verdict: both answers were bad in " + counts.bothBad() + " of "
                                + counts.total() + ", and where both fail nothing is learnt about sameness.";
                    case NOT_SHOWN -> "Not shown: as many were judged as had been agreed, and they do not decide.";
                    case NEED_MORE -> needMore(evidence, cheap);
                };
    }

    private static String needMore(Evidence evidence, Contender cheap) {
        int worse = Math.max(0, (int) Math.ceil(-evidence.lowerBound() * 100));
        return "Need more: " + cheap.tier() + " may still be worse by up to " + worse
                + " in 100 on average. Earliest switch: " + evidence.moreForSwitch() + " more clean answers.";
    }

    private static String inHundred(double share) {
        return String.valueOf(Math.round(share * 1000) / 10.0).replaceAll("\\.0$", "");
    }
}
