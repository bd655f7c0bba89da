package signalbox.core.calllog;

/**
 * What the calls add up to that have one value in a first dimension and one in a second.
 *
 * @param first value in the first; empty for none
 * @param second their value in the second, and the sums
 * @param billed those of them that can be priced anew
 */
public record CrossTotals(String first, GroupTotals second, BilledTokens billed) {}
