package signalbox.core.review;

/**
 * Which call of a comparison is meant.
 *
 * @param what the side that is asked, or the order in which a judge reads
 */
record CallKey(long comparison, int position, String what) {
    private static final String JUDGE = "judge";

    static CallKey of(long comparison, int position, Side side) {
        return new CallKey(comparison, position, side.wireName());
    }

    static CallKey ofJudge(long comparison, int position, boolean cheapFirst) {
        return new CallKey(comparison, position, JUDGE + (cheapFirst ? " cheap first" : " premium first"));
    }

    boolean isJudges() {
        return isJudges(what);
    }

    static boolean isJudges(String what) {
        return what.startsWith(JUDGE);
    }
}
