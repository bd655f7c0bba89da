package signalbox.core.calllog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/** Reads a call as lists show it. Where a number belongs, text is unknown. */
final class RowReader {
    /** What a query begins with, in this order; {@link #NEXT} is the place of what comes after. */
    static final String COLUMNS = "id, called_at_utc, timestamp, tier, model_used, provider, complexity, task_type,"
            + " user_name, cause, rule, status, source, input_tokens, output_tokens, cost_picodollars, cost_usd,"
            + " latency_ms, simulated";

    static final int NEXT = 20;

    private static final int COST = 17;
    private static final int LATENCY = 18;

    private final LogClock clock;

    RowReader(LogClock clock) {
        this.clock = clock;
    }

    CallRow row(ResultSet rows) throws SQLException {
        return new CallRow(
                rows.getLong(1),
                clock.instant(number(rows, 2), rows.getString(3)),
                text(rows, 4),
                text(rows, 5),
                text(rows, 6),
                text(rows, 7),
                text(rows, 8),
                text(rows, 9),
                text(rows, 10),
                text(rows, 11),
                text(rows, 12),
                text(rows, 13),
                number(rows, 14),
                number(rows, 15),
                cost(rows),
                rows.getObject(LATENCY) instanceof Number millis
                        ? Duration.ofNanos(Math.round(millis.doubleValue() * 1_000_000))
                        : null,
                rows.getInt(19) == 1);
    }

    /** The value that an order goes by, as a key keeps it. */
    static @Nullable Object value(ResultSet rows, CallOrder.By by) throws SQLException {
        return switch (by) {
            case TIME -> rows.getString(3);
            case COST -> rows.getObject(COST) instanceof Number dollars ? dollars : null;
            case LATENCY -> rows.getObject(LATENCY) instanceof Number millis ? millis : null;
        };
    }

    private static @Nullable Money cost(ResultSet rows) throws SQLException {
        Long exact = number(rows, COST - 1);
        if (exact != null) {
            return Picodollars.money(exact);
        }
        return rows.getObject(COST) instanceof Number dollars
                ? Picodollars.money(Math.round(dollars.doubleValue() * 1e12))
                : null;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        return Objects.requireNonNullElse(rows.getString(column), "");
    }

    private static @Nullable Long number(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column) instanceof Number number ? number.longValue() : null;
    }
}
