package signalbox.core.routing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;

/**
 * Whether the input fits the chosen tier's context window beside the answer; if not, the first tier above in which it
 * does. A tier whose window the table does not give is taken to fit.
 *
 * @param tier to use in the end
 */
record FitCheck(String tier, boolean escalated, Stage stage) {
    static FitCheck of(RoutingTable table, Ruling chosen, int inputTokens, OptionalInt askedOutput) {
        Tier first = table.requireTier(Objects.requireNonNull(chosen.tier()));
        if (fits(first, inputTokens, askedOutput)) {
            String detail = first.contextTokens().isPresent()
                    ? "About " + grouped(inputTokens) + " input tokens fit the window of "
                            + grouped(first.contextTokens().getAsInt()) + "."
                    : "The table gives no context window for tier \"" + first.name() + "\"; taken to fit.";
            return new FitCheck(first.name(), false, stage(StageOutcome.PASSED, first.name(), detail));
        }
        String tooLong = "About " + grouped(inputTokens) + " input tokens do not fit tier \"" + first.name()
                + "\" (window " + grouped(first.contextTokens().orElseThrow()) + ")";
        for (Tier above : table.tiersAbove(first)) {
            if (fits(above, inputTokens, askedOutput)) {
                String detail = tooLong + "; moved up to \"" + above.name() + "\".";
                return new FitCheck(above.name(), true, stage(StageOutcome.DECIDED, above.name(), detail));
            }
        }
        return new FitCheck(
                first.name(),
                false,
                stage(StageOutcome.PASSED, first.name(), tooLong + ", nor any tier above it; sent as it is."));
    }

    private static boolean fits(Tier tier, int inputTokens, OptionalInt askedOutput) {
        return tier.contextTokens().isEmpty()
                || inputTokens + (long) Math.min(askedOutput.orElse(tier.maxTokens()), tier.maxTokens())
                        <= tier.contextTokens().getAsInt();
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static Stage stage(StageOutcome outcome, String tier, String detail) {
        return new Stage(StageName.FIT_CHECK, outcome, tier, detail, null, null, List.of(), Duration.ZERO);
    }
}
