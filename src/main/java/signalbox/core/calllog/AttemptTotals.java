package signalbox.core.calllog;

import java.util.List;
import org.jooq.DSLContext;

/**
 * How attempts at a provider's models went.
 *
 * @param attempts made, whatever became of their calls; those that were never made (the model was left alone) or were
 *     stopped by the operator count as none
 * @param failures those that failed, be it that another model then answered
 */
public record AttemptTotals(String provider, long attempts, long failures) {
    /** More calls than this say nothing new, and cost time. */
    private static final int MOST_CALLS = 2_000;

    static List<AttemptTotals> read(DSLContext database, String from) {
        return database.fetch("""
            SELECT json_extract(attempt.value, '$.provider') AS provider,
                   count(*) AS attempts,
                   sum(json_extract(attempt.value, '$.outcome') <> 'ok') AS failures
            FROM (SELECT call_id, attempts FROM call_trace ORDER BY call_id DESC LIMIT ?) AS newest
            JOIN routing_log ON routing_log.id = newest.call_id AND routing_log.timestamp >= ?,
                 json_each(newest.attempts) AS attempt
            WHERE json_extract(attempt.value, '$.outcome') NOT IN ('left_alone', 'cancelled')
            GROUP BY 1
            """, MOST_CALLS, from)
                .map(row -> new AttemptTotals(
                        row.get("provider", String.class),
                        row.get("attempts", Long.class),
                        row.get("failures", Long.class)));
    }
}
