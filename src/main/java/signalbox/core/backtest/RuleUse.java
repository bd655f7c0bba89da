package signalbox.core.backtest;

/**
 * How a hard route of the draft is used.
 *
 * @param matched calls of the period whose prompt it matches, whatever comes before it
 * @param decided calls of the period that it decides
 * @param matchedThisWeek the same as {@code matched}, of the last seven days
 */
public record RuleUse(long matched, long decided, long matchedThisWeek) {}
