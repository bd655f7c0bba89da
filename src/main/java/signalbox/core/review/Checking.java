package signalbox.core.review;

/**
 * A check of answers against expected ones, and what it is for.
 *
 * @param decides whether it votes in place of people; otherwise it is shown beside each pair and counts nowhere
 */
public record Checking(ExpectedCheck check, boolean decides) {
    /** How it stands in the hash of what is frozen. */
    String frozen() {
        return decides ? check.name() : check.name() + " shown";
    }
}
