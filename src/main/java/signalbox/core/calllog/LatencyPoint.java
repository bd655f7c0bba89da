package signalbox.core.calllog;

import java.time.LocalDateTime;

/**
 * How long the calls of one bucket of time took.
 *
 * @param start of the bucket, in the log's local time
 */
public record LatencyPoint(LocalDateTime start, long calls, Latencies latencies) {}
