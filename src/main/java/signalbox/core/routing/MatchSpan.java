package signalbox.core.routing;

/**
 * Where a pattern matched.
 *
 * @param start offset in UTF-16 units into {@code ChatRequest.text()}
 * @param end offset after the last unit
 */
public record MatchSpan(int start, int end) {}
