package signalbox.core.calllog;

import java.time.Duration;

/**
 * How long calls took.
 *
 * @param median half of the calls were at least as quick
 * @param p95 95 of 100 calls were at least as quick
 */
public record Latencies(Duration average, Duration median, Duration p95) {}
