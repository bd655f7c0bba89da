package signalbox.core.review;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger as one HTML file that needs nothing else: each switch with who applied it, when, what it rested on, and
 * what took it back.
 */
public final class LedgerReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LedgerReport() {}

    /** @param entries newest first */
    public static String html(List<LedgerEntry> entries) {
        HtmlText body = new HtmlText();
        body.element("h1", "Switches of the routing table");
        body.element("div", "quiet", entries.size() + " entries, the newest first. Nothing here is ever changed.");
        for (LedgerEntry entry : entries) {
            write(body, entry, entries);
        }
        return ReviewReport.page("Switches", body);
    }

    private static void write(HtmlText body, LedgerEntry entry, List<LedgerEntry> all) {
        body.open("section").element("h2", entry.id() + ". " + entry.summary());
        body.open("table", "facts");
        row(body, "who", entry.who());
        row(body, "when", DateTimeFormatter.ISO_INSTANT.format(entry.at().truncatedTo(ChronoUnit.SECONDS)));
        row(body, "comparison", String.valueOf(entry.comparison()));
        row(body, "sample", entry.sampleHash());
        entry.reverses().ifPresent(id -> row(body, "takes back", "entry " + id));
        all.stream()
                .filter(later -> later.reverses().filter(id -> id == entry.id()).isPresent())
                .forEach(later -> row(body, "taken back by", "entry " + later.id()));
        try {
            rows(body, "", JSON.readTree(entry.record()));
        } catch (JacksonException unreadable) {
            row(body, "rested on", entry.record());
        }
        body.close("table").close("section");
    }

    /** One row for each value; those within others by the names on the way to them. */
    private static void rows(HtmlText body, String name, JsonNode value) {
        if (value.isObject()) {
            for (String inner : value.propertyNames()) {
                rows(body, (name.isEmpty() ? "" : name + " · ") + inner.replace('_', ' '), value.get(inner));
            }
        } else {
            row(body, name, value.isString() ? value.stringValue() : value.toString());
        }
    }

    private static void row(HtmlText body, String name, String value) {
        body.open("tr").element("td", "quiet", name).element("td", value).close("tr");
    }
}
