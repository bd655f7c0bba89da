package signalbox.ui.calls.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A series as CSV (RFC 4180): a line for each slot, a column for each band, exact; nothing where nothing is known. */
public final class ChartCsv {
    private ChartCsv() {}

    public static String of(TimeSeries series) {
        List<String> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("from_utc", "to_utc"));
        series.bands().forEach(band -> header.add(band.name() + " (" + unit(series.measure()) + ")"));
        lines.add(line(header));
        for (int slot = 0; slot < series.starts().size(); slot++) {
            List<String> cells = new ArrayList<>();
            cells.add(series.startOf(slot).toString());
            cells.add(series.endOf(slot).toString());
            for (Band band : series.bands()) {
                cells.add(band.amounts()
                        .get(slot)
                        .value()
                        .map(BigDecimal::toPlainString)
                        .orElse(""));
            }
            lines.add(line(cells));
        }
        return lines.stream().map(each -> each + "\r\n").collect(Collectors.joining());
    }

    private static String unit(Measure measure) {
        return switch (measure) {
            case COST, COST_PER_CALL, SAVING -> "usd";
            case CALLS, ERRORS -> "calls";
            case TOKENS -> "tokens";
            case LATENCY, LATENCY_MEDIAN, LATENCY_P95 -> "seconds";
            case ERROR_RATE -> "share";
        };
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ChartCsv::quoted).collect(Collectors.joining(","));
    }

    /** A leading sign of a formula is kept from spreadsheets that would run it; a number's own sign is not. */
    private static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && "=+@\t\r".indexOf(cell.charAt(0)) >= 0;
        String safe = formula ? "'" + cell : cell;
        return safe.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
