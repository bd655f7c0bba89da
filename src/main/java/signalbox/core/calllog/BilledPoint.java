package signalbox.core.calllog;

import java.time.LocalDateTime;

/**
 * The calls of one bucket of time that can be priced anew.
 *
 * @param start of the bucket, in the log's local time
 */
public record BilledPoint(LocalDateTime start, BilledTokens billed) {}
