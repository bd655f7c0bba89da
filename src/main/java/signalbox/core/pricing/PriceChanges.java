package signalbox.core.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;

/** What an imported list changes, model by model. */
public final class PriceChanges {
    private PriceChanges() {}

    /** How a price moved. */
    public enum Kind {
        /** No price was known. */
        NEW,
        DEARER,
        CHEAPER,
        /** Dearer in one kind of token, cheaper in another, or newly known in one. */
        OTHERWISE,
        SAME
    }

    /**
     * @param before what was known for the imported price's first day
     * @param knownLater the day after the imported one on which the book has a price of its own, which holds from then on
     */
    public record Change(
            ModelRef model,
            Kind kind,
            Optional<ListedPrice> before,
            ListedPrice after,
            Optional<LocalDate> knownLater) {}

    public static List<Change> between(PriceList book, Collection<ListedModel> imported) {
        return imported.stream().map(model -> change(book, model)).toList();
    }

    /** What was imported before with what is new: a price of the same model and day gives way, all others stay. */
    public static List<ListedModel> merged(Collection<ListedModel> before, Collection<Change> changes) {
        Map<ModelRef, Map<LocalDate, ListedPrice>> prices = new LinkedHashMap<>();
        before.forEach(model -> model.prices().forEach(price -> put(prices, ref(model), price)));
        changes.stream()
                .filter(change -> change.kind() != Kind.SAME)
                .forEach(change -> put(prices, change.model(), change.after()));
        List<ListedModel> merged = new ArrayList<>();
        prices.forEach((model, byDay) ->
                merged.add(new ListedModel(model.provider(), model.modelId(), List.of(), List.copyOf(byDay.values()))));
        merged.sort(Comparator.comparing(ListedModel::provider).thenComparing(ListedModel::modelId));
        return merged;
    }

    private static void put(Map<ModelRef, Map<LocalDate, ListedPrice>> prices, ModelRef model, ListedPrice price) {
        prices.computeIfAbsent(model, _ -> new TreeMap<>()).put(price.from().orElse(price.seen()), price);
    }

    private static ModelRef ref(ListedModel model) {
        return new ModelRef(model.provider(), model.modelId());
    }

    private static Change change(PriceList book, ListedModel model) {
        ListedPrice after = model.prices().getFirst();
        Instant start =
                after.from().orElse(after.seen()).atStartOfDay(ZoneOffset.UTC).toInstant();
        Optional<PriceList.Quote> quote = book.quote(ref(model), start, 0);
        Optional<ListedPrice> before = quote.map(PriceList.Quote::listed);
        Kind kind = before.map(known -> kind(known, after)).orElse(Kind.NEW);
        return new Change(ref(model), kind, before, after, quote.flatMap(PriceList.Quote::nextListed));
    }

    private static Kind kind(ListedPrice before, ListedPrice after) {
        if (before.chargesLike(after)) {
            return Kind.SAME;
        }
        int input = before.rates().input().compareTo(after.rates().input());
        int output = before.rates().output().compareTo(after.rates().output());
        int cached = compare(before.rates().cachedInputOrNull(), after.rates().cachedInputOrNull());
        if (input <= 0 && output <= 0 && cached <= 0 && input + output + cached < 0) {
            return Kind.DEARER;
        }
        return input >= 0 && output >= 0 && cached >= 0 && input + output + cached > 0 ? Kind.CHEAPER : Kind.OTHERWISE;
    }

    private static int compare(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null || after == null ? 0 : before.compareTo(after);
    }
}
