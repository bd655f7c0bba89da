package signalbox.core.pricing;

/**
 * What a call is expected to cost: from a short answer to one that fills the bound on output tokens.
 *
 * @param inputTokens counted before sending
 * @param low with the fewest output tokens expected
 * @param high with the most output tokens allowed
 */
public record CostEstimate(int inputTokens, Money low, Money high) {}
