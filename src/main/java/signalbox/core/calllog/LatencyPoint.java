package signalbox.core.calllog;

import java.time.LocalDateTime;

/**
 * How long the calls of one value within one bucket of time took.
 *
 * @param start of the bucket, in the log's local time
 * @param value of the dimension asked for; empty for calls that have none, and where none was asked for
 */
public record LatencyPoint(LocalDateTime start, String value, long calls, Latencies latencies) {}
