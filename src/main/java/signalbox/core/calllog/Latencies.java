package signalbox.core.calllog;

import java.time.Duration;

/**
 * How long calls took.
 *
 * @param average exact
 * @param median half of the calls were at least as quick
 * @param p95 95 of 100 calls were at least as quick
 * @param p99 99 of 100 calls were at least as quick
 * @param estimated whether the last three come from a histogram, to within three in a hundred; else they are exact
 */
public record Latencies(Duration average, Duration median, Duration p95, Duration p99, boolean estimated) {}
