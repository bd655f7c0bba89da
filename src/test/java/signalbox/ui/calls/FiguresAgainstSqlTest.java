package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallTotals;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.GroupTotals;
import signalbox.core.pricing.Money;

/** The figures, the bars and the values to filter by, as the screen shows them, against plain SQL over the rows. */
final class FiguresAgainstSqlTest {
    private static final String COST = PlainSql.PICODOLLARS;
    private static final String AVERAGE = "sum(CAST(round(latency_ms * 1000) AS INTEGER)) * 1000 / count(latency_ms)";
    private static final String OF_GROUP = "count(*), coalesce(sum(" + COST + "), 0), count(*) - count(" + COST
            + "), count(CASE status WHEN 'failed' THEN 1 END), " + AVERAGE
            + ", coalesce(sum(input_tokens), 0), coalesce(sum(output_tokens), 0)";
    private static final String OF_ALL = OF_GROUP + ", coalesce(sum(cached_tokens), 0),"
            + " coalesce(sum(cache_write_tokens), 0), count(nullif(status, '')),"
            + " count(CASE WHEN input_tokens >= 0 AND output_tokens >= 0 THEN " + COST + " END),"
            + " coalesce(sum(CASE WHEN input_tokens >= 0 AND output_tokens >= 0 THEN"
            + " input_tokens * 5000000 + output_tokens * 15000000 - " + COST + " END), 0)";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Asia/Kolkata"})
    void figuresAreWhatSqlSays(String id) throws Exception {
        ZoneId zone = ZoneId.of(id);
        try (CallLog log = AwkwardCalls.open(folder, zone);
                PlainSql sql = new PlainSql(log.path(), zone)) {
            CallsViewModel model = SqlLook.model(log, zone);
            for (SqlLook look : SqlLook.all(zone)) {
                look.show(model);
                String where = look.where(sql);
                CallsOverview shown = CallsFixture.overview(model);

                assertThat(figures(shown)).as(where).isEqualTo(one(sql, OF_ALL, where));
                shown.totals().latency().ifPresent(latencies -> {
                    assertThat(millis(latencies.median())).as(where).isEqualByComparingTo(percentile(sql, 50, where));
                    assertThat(millis(latencies.p95())).as(where).isEqualByComparingTo(percentile(sql, 95, where));
                    assertThat(millis(latencies.p99())).as(where).isEqualByComparingTo(percentile(sql, 99, where));
                });
                if (look.period() instanceof Period.Recent recent) {
                    Instant from = recent.from(AwkwardCalls.NOW);
                    String before = sql.time(from.minus(recent.length()), from) + " AND " + look.filterSql();
                    assertThat(pico(java.util.Objects.requireNonNull(shown.spentBeforeOrNull())))
                            .as("before %s", where)
                            .isEqualTo(one(sql, "coalesce(sum(" + COST + "), 0)", before)
                                    .getFirst());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Asia/Kolkata"})
    void barsAndFacetsAreWhatSqlSays(String id) throws Exception {
        ZoneId zone = ZoneId.of(id);
        try (CallLog log = AwkwardCalls.open(folder, zone);
                PlainSql sql = new PlainSql(log.path(), zone)) {
            CallsViewModel model = SqlLook.model(log, zone);
            model.facets().openProperty().set(true);
            int turn = 0;
            for (SqlLook look : SqlLook.all(zone)) {
                look.show(model);
                String where = look.where(sql);
                assertThat(lines(CallsFixture.overview(model).tiers())).isEqualTo(groups(sql, Dimension.TIER, where));
                for (int i = 0; i < 3; i++) {
                    Dimension dimension = SqlLook.dimension(turn++);
                    model.looks().change("", now -> now.groupedBy(dimension));
                    assertThat(lines(CallsFixture.overview(model).groups()))
                            .as("%s where %s", dimension, where)
                            .isEqualTo(groups(sql, dimension, where));
                    if (!look.filterSql().contains(PlainSql.column(dimension))) {
                        assertThat(lines(model.facets().countsProperty().get().getOrDefault(dimension, List.of())))
                                .as("facets of %s where %s", dimension, where)
                                .isIn(groups(sql, dimension, where), Map.of());
                    }
                }
            }
        }
    }

    private static Map<String, List<@Nullable BigDecimal>> groups(PlainSql sql, Dimension dimension, String where) {
        return sql.lines("SELECT coalesce(" + PlainSql.column(dimension) + ", ''), " + OF_GROUP
                + " FROM routing_log WHERE " + where + " GROUP BY 1");
    }

    private static List<@Nullable BigDecimal> one(PlainSql sql, String figures, String where) {
        return sql.lines("SELECT '', " + figures + " FROM routing_log WHERE " + where)
                .getOrDefault("", List.of());
    }

    private static @Nullable BigDecimal percentile(PlainSql sql, int percent, String where) {
        return sql.lines("SELECT '', latency_ms FROM routing_log WHERE latency_ms IS NOT NULL AND " + where
                        + " ORDER BY latency_ms LIMIT 1 OFFSET (SELECT (count(latency_ms) * " + percent
                        + " + 99) / 100 - 1 FROM routing_log WHERE " + where + ")")
                .getOrDefault("", List.of())
                .getFirst();
    }

    private static Map<String, List<@Nullable BigDecimal>> lines(Collection<GroupTotals> groups) {
        Map<String, List<@Nullable BigDecimal>> lines = new HashMap<>();
        groups.forEach(group -> lines.put(
                group.value(),
                Arrays.asList(
                        whole(group.calls()),
                        pico(group.knownCost()),
                        whole(group.unknownCosts()),
                        whole(group.errors()),
                        group.averageLatency()
                                .map(average -> whole(average.toNanos()))
                                .orElse(null),
                        whole(group.tokens().input()),
                        whole(group.tokens().output()))));
        return lines;
    }

    private static List<@Nullable BigDecimal> figures(CallsOverview shown) {
        CallTotals totals = shown.totals();
        return Arrays.asList(
                whole(totals.calls()),
                pico(totals.knownCost()),
                whole(totals.unknownCosts()),
                whole(totals.errors()),
                totals.latency().map(all -> whole(all.average().toNanos())).orElse(null),
                whole(totals.tokens().input()),
                whole(totals.tokens().output()),
                whole(totals.tokens().cached()),
                whole(totals.tokens().cacheWrite()),
                whole(totals.outcomes()),
                whole(shown.comparison().orElseThrow().calls()),
                pico(shown.comparison().orElseThrow().saving()));
    }

    private static BigDecimal whole(long number) {
        return BigDecimal.valueOf(number);
    }

    private static BigDecimal millis(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 6);
    }

    private static BigDecimal pico(Money money) {
        return money.usd().movePointRight(12).setScale(0);
    }
}
