package signalbox.core.review;

/**
 * What is typed for the next comparison and not started yet.
 *
 * @param examples as typed, in the form that {@link ExampleText} reads
 * @param cheapTier empty where none was chosen
 * @param premiumTier empty where none was chosen
 */
public record ComparisonDraft(String examples, String cheapTier, String premiumTier) {
    public static final ComparisonDraft EMPTY = new ComparisonDraft("", "", "");
}
