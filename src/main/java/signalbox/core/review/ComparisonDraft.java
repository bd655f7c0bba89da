package signalbox.core.review;

/**
 * What is typed for the next comparison and not started yet.
 *
 * @param examples as typed, in the form that {@link ExampleText} reads
 * @param cheapTier empty where none was chosen
 * @param premiumTier empty where none was chosen
 * @param protocol what it will be held to: a JSON object of the set-up's own
 */
public record ComparisonDraft(String examples, String cheapTier, String premiumTier, String protocol) {
    public static final ComparisonDraft EMPTY = new ComparisonDraft("", "", "");

    public ComparisonDraft(String examples, String cheapTier, String premiumTier) {
        this(examples, cheapTier, premiumTier, "{}");
    }
}
