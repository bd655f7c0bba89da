package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.Dimension;
import signalbox.ui.calls.PlainSql.Figure;
import signalbox.ui.calls.PlainSql.Mark;
import signalbox.ui.calls.chart.Band;
import signalbox.ui.calls.chart.Measure;
import signalbox.ui.calls.chart.TimeSeries;

/** Every chart of the screen, as the screen asks for it, against plain SQL over the rows, to the last digit. */
final class ChartsAgainstSqlTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Asia/Kolkata"})
    void everyMeasureOverTimeIsWhatSqlSays(String id) throws Exception {
        ZoneId zone = ZoneId.of(id);
        try (CallLog log = AwkwardCalls.open(folder, zone);
                PlainSql sql = new PlainSql(log.path(), zone)) {
            CallsViewModel model = SqlLook.model(log, zone);
            int turn = 0;
            for (SqlLook look : SqlLook.all(zone)) {
                look.show(model);
                for (Measure measure : Measure.values()) {
                    assertEqualsSql(model, sql, measure, SqlLook.dimension(turn++), look.where(sql));
                }
                turn += 3;
            }
        }
    }

    private static void assertEqualsSql(
            CallsViewModel model, PlainSql sql, Measure measure, Dimension parts, String where) throws SQLException {
        model.looks().change("", now -> now.measuring(measure).partedBy(parts));
        assertThat(model.troubleProperty().get()).isEmpty();
        TimeSeries series = CallsFixture.overview(model).series();
        String asked = measure + " by " + parts + " where " + where;
        Map<Mark, Figure> left = expected(sql, series, parts, where);
        List<Band> bands = series.bands().stream()
                .sorted(Comparator.comparing(band -> band.valueOrNull() == null && measure.isGrouped()))
                .toList();
        for (Band band : bands) {
            for (int slot = 0; slot < series.starts().size(); slot++) {
                LocalDateTime start = series.starts().get(slot);
                Figure said = take(left, start, band, measure.isGrouped());
                boolean shown = !band.name().endsWith("not shown");
                assertThat(band.amounts().get(slot).valueOrNull())
                        .as("%s of %s at %s", asked, band.name(), start)
                        .usingComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
                        .isEqualTo(shown ? said.value(measure) : null);
            }
        }
        left.keySet().removeIf(mark -> mark.slot().isAfter(series.starts().getLast()));
        left.values().removeIf(figure -> figure.isNothing());
        assertThat(left).as(asked).isEmpty();
    }

    /** What SQL says of a band in a slot; a band of no value of its own is all that no other band has taken. */
    private static Figure take(Map<Mark, Figure> left, LocalDateTime start, Band band, boolean grouped) {
        if (band.value().isPresent() || !grouped) {
            String value = grouped ? band.value().orElseThrow() : band.name();
            Figure figure = left.remove(new Mark(start, value));
            return figure == null ? Figure.NOTHING : figure;
        }
        Figure sum = Figure.NOTHING;
        for (Map.Entry<Mark, Figure> other : Map.copyOf(left).entrySet()) {
            if (other.getKey().slot().equals(start)) {
                sum = sum.plus(other.getValue());
                left.remove(other.getKey());
            }
        }
        return sum;
    }

    /** By the values of a dimension, or by the names of the measure's own kinds. */
    private static Map<Mark, Figure> expected(PlainSql sql, TimeSeries series, Dimension parts, String where)
            throws SQLException {
        Map<String, String> kinds = new LinkedHashMap<>();
        Map<Mark, Figure> found = new HashMap<>();
        switch (series.measure()) {
            case COST, CALLS, ERRORS, COST_PER_CALL ->
                found.putAll(sql.over(series.bucket(), PlainSql.column(parts), PlainSql.sums(series.measure()), where));
            case ERROR_RATE -> kinds.put("Error rate", PlainSql.sums(Measure.ERROR_RATE));
            case SAVING ->
                kinds.put(
                        "Saving",
                        "sum(CASE WHEN input_tokens >= 0 AND output_tokens >= 0 THEN"
                                + " input_tokens * 5000000 + output_tokens * 15000000 - " + PlainSql.PICODOLLARS
                                + " END), NULL");
            case TOKENS -> {
                kinds.put(
                        "input",
                        "max(0, sum(coalesce(input_tokens, 0) - coalesce(cached_tokens, 0)"
                                + " - coalesce(cache_write_tokens, 0))), NULL");
                kinds.put("cached input", "sum(coalesce(cached_tokens, 0)), NULL");
                kinds.put("cache writes", "sum(coalesce(cache_write_tokens, 0)), NULL");
                kinds.put("output", "sum(coalesce(output_tokens, 0)), NULL");
            }
            case LATENCY_MEDIAN -> found.putAll(sql.percentile(series.bucket(), PlainSql.column(parts), 50, where));
            case LATENCY_P95 -> found.putAll(sql.percentile(series.bucket(), PlainSql.column(parts), 95, where));
            case LATENCY -> {
                found.putAll(sql.percentile(series.bucket(), "'median'", 50, where));
                found.putAll(sql.percentile(series.bucket(), "'95th percentile'", 95, where));
                found.putAll(sql.percentile(series.bucket(), "'99th percentile'", 99, where));
            }
        }
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
            found.putAll(sql.over(series.bucket(), "'" + kind.getKey() + "'", kind.getValue(), where));
        }
        if (series.measure() == Measure.TOKENS) {
            found.values().removeIf(figure -> figure.isNothing());
        }
        return found;
    }
}
