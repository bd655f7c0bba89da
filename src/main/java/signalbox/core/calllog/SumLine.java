package signalbox.core.calllog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/** One line of sums in a result, from a column on. Sums of money are taken over whole numbers and are exact. */
record SumLine(ResultSet row, int first) {
    /** Of any calls. */
    static final String COUNTS = "coalesce(sum(calls), 0), coalesce(sum(cost_micro), 0),"
            + " coalesce(sum(cost_rest), 0), coalesce(sum(timed), 0), coalesce(sum(latency_us), 0),"
            + " coalesce(sum(CASE WHEN g.billed = 0 THEN calls END), 0),"
            + " coalesce(sum(CASE WHEN g.status = 'failed' THEN calls END), 0),"
            + " coalesce(sum(CASE WHEN g.status <> '' THEN calls END), 0),"
            + " coalesce(sum(input), 0), coalesce(sum(cached), 0), coalesce(sum(cache_write), 0),"
            + " coalesce(sum(output), 0), coalesce(sum(reasoning), 0)";
    /** Of the calls of known cost and tokens, after those. */
    static final String BILLED = billed("calls")
            + billed("cost_micro")
            + billed("cost_rest")
            + billed("input")
            + billed("cached")
            + billed("cache_write")
            + billed("output")
            + billed("reasoning");

    private static String billed(String column) {
        return ", coalesce(sum(CASE WHEN g.billed = 2 THEN " + column + " END), 0)";
    }

    private long at(int place) throws SQLException {
        return row.getLong(first + place);
    }

    long calls() throws SQLException {
        return at(0);
    }

    Money cost() throws SQLException {
        return Picodollars.money(at(1), at(2));
    }

    long timed() throws SQLException {
        return at(3);
    }

    @Nullable
    Duration averageLatency() throws SQLException {
        long timed = timed();
        if (timed == 0) {
            return null;
        }
        long micros = at(4);
        return Duration.ofNanos(micros / timed * 1000 + micros % timed * 1000 / timed);
    }

    long unknownCosts() throws SQLException {
        return at(5);
    }

    long errors() throws SQLException {
        return at(6);
    }

    long outcomes() throws SQLException {
        return at(7);
    }

    TokenSums tokens() throws SQLException {
        return new TokenSums(at(8), at(9), at(10), at(11), at(12));
    }

    BilledTokens billed() throws SQLException {
        return new BilledTokens(
                at(13),
                new TokenSums(at(16), at(17), at(18), at(19), at(20)).usage(),
                Picodollars.money(at(14), at(15)));
    }

    GroupTotals group(String value) throws SQLException {
        return new GroupTotals(value, calls(), cost(), unknownCosts(), errors(), averageLatency(), tokens());
    }
}
