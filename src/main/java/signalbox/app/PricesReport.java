package signalbox.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.ImportedPrices;
import signalbox.core.pricing.ListedPrice;
import signalbox.core.pricing.PriceChanges.Change;
import signalbox.core.pricing.PriceChanges.Kind;
import signalbox.core.pricing.Rates;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an import of prices changes.
 *
 * @param day from which the imported prices hold
 * @param kept whether they were written
 */
record PricesReport(ImportedPrices read, List<Change> changes, LocalDate day, boolean kept) {
    private static final int FEW = 12;

    List<String> words(boolean all) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %,d entries, %,d prices of chat models%s"
                .formatted(
                        read.form(),
                        read.entries(),
                        changes.size(),
                        kept ? ", which hold from " + day + " on." : ". Nothing was changed (--dry-run)."));
        lines.add("  new %,d · dearer %,d · cheaper %,d · otherwise changed %,d · the same %,d"
                .formatted(
                        count(Kind.NEW),
                        count(Kind.DEARER),
                        count(Kind.CHEAPER),
                        count(Kind.OTHERWISE),
                        count(Kind.SAME)));
        lines.add("  skipped %,d · unreadable %,d"
                .formatted(read.skipped().size(), read.unreadable().size()));
        long older = changes.stream()
                .filter(change ->
                        change.kind() != Kind.SAME && change.knownLater().isPresent())
                .count();
        if (older > 0) {
            lines.add("  %,d of the changes hold only until a later price that is known already.".formatted(older));
        }
        for (Kind kind : List.of(Kind.DEARER, Kind.CHEAPER, Kind.OTHERWISE, Kind.NEW)) {
            addChanges(lines, kind, all);
        }
        addLeftOut(lines, all);
        return lines;
    }

    private void addChanges(List<String> lines, Kind kind, boolean all) {
        List<Change> of =
                changes.stream().filter(change -> change.kind() == kind).toList();
        if (of.isEmpty() || (kind == Kind.NEW && !all)) {
            return;
        }
        lines.add(name(kind) + ":");
        of.stream()
                .limit(all ? of.size() : FEW)
                .forEach(change -> lines.add("  " + change.model() + " "
                        + change.before().map(before -> words(before) + " → ").orElse("") + words(change.after())
                        + change.knownLater()
                                .map(until -> " (until " + until + ")")
                                .orElse("")));
        if (!all && of.size() > FEW) {
            lines.add("  and %,d more (--all names them)".formatted(of.size() - FEW));
        }
    }

    private void addLeftOut(List<String> lines, boolean all) {
        Map<String, List<String>> byReason = new TreeMap<>();
        read.skipped()
                .forEach(left -> byReason.computeIfAbsent(
                                "skipped, " + left.reason().replaceFirst("the same model as .*", "listed twice"),
                                _ -> new ArrayList<>())
                        .add(left.name()));
        read.unreadable()
                .forEach(left -> byReason.computeIfAbsent("unreadable, " + left.reason(), _ -> new ArrayList<>())
                        .add(left.name()));
        byReason.forEach((reason, names) -> lines.add("%s: %s"
                .formatted(
                        reason,
                        all
                                ? String.join(", ", names)
                                : "%,d".formatted(names.size())
                                        + names.stream()
                                                .limit(2)
                                                .collect(Collectors.joining(
                                                        ", ", " (", names.size() > 2 ? ", …)" : ")")))));
    }

    private long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case NEW -> "new";
            case DEARER -> "dearer";
            case CHEAPER -> "cheaper";
            case OTHERWISE -> "changed";
            case SAME -> "same";
        };
    }

    /** Input and output; in brackets what cached and cache-writing input cost, and that long prompts cost more. */
    private static String words(ListedPrice price) {
        Rates rates = price.rates();
        return plain(rates.input()) + "/" + plain(rates.output()) + " (cached " + plain(rates.cachedInputOrNull())
                + ", write " + plain(rates.cacheWriteOrNull())
                + (price.above().isEmpty() ? ")" : ", long prompts apart)");
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "?" : amount.stripTrailingZeros().toPlainString();
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("list", read.form());
        json.put("date", day.toString());
        json.put("kept", kept);
        json.put("entries", read.entries());
        for (Kind kind : Kind.values()) {
            json.put(name(kind), count(kind));
        }
        json.put("skipped", read.skipped().size());
        json.put("unreadable", read.unreadable().size());
        ArrayNode array = json.putArray("changes");
        changes.stream().filter(change -> change.kind() != Kind.SAME).forEach(change -> {
            ObjectNode row = array.addObject();
            row.put("provider", change.model().provider());
            row.put("model_id", change.model().modelId());
            row.put("change", name(change.kind()));
            put(row, "before", change.before());
            put(row, "after", Optional.of(change.after()));
            row.put("until", change.knownLater().map(LocalDate::toString).orElse(null));
        });
        putLeftOut(json.putArray("skipped_entries"), read.skipped());
        putLeftOut(json.putArray("unreadable_entries"), read.unreadable());
        return json;
    }

    private static void put(ObjectNode row, String name, Optional<ListedPrice> price) {
        if (price.isEmpty()) {
            row.putNull(name);
            return;
        }
        row.putObject(name)
                .put("input_per_mtok", price.get().rates().input())
                .put("cached_input_per_mtok", price.get().rates().cachedInputOrNull())
                .put("cache_write_per_mtok", price.get().rates().cacheWriteOrNull())
                .put("output_per_mtok", price.get().rates().output())
                .put("source", price.get().source());
    }

    private static void putLeftOut(ArrayNode array, List<ImportedPrices.LeftOut> left) {
        left.forEach(entry -> array.addObject().put("id", entry.name()).put("reason", entry.reason()));
    }
}
