package signalbox.ui.routing;

/** A line of the list of hard routes. */
sealed interface RuleLine permits RuleRow, RuleLine.OfTier {
    /**
     * The head of the rules that send to one tier.
     *
     * @param tierIndex place of the tier, or -1 where the draft has no such tier
     */
    record OfTier(String tier, int tierIndex, int rules) implements RuleLine {}
}
