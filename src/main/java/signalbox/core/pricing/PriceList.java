package signalbox.core.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import signalbox.core.chat.ModelRef;

/**
 * Prices of many models by day, with who says so. An exact name comes before any alias, and an alias before a name
 * without its region or snapshot. Immutable and safe for use by many threads.
 */
public final class PriceList implements PriceBook {
    private static final int MOST_REMEMBERED = 10_000;

    private record Entry(ListedModel model, PriceHistory history) {}

    private final Map<ModelRef, Entry> byName;
    private final Map<ModelRef, Entry> byAlias = new HashMap<>();
    private final Map<ModelRef, Optional<Entry>> found = new ConcurrentHashMap<>();

    /**
     * A price and where it was found.
     *
     * @param model as the list has it, perhaps under another name than was asked for
     * @param listed the price that holds at the moment asked for
     * @param charged of it, what the call asked for is charged
     * @param nextChange when another price is known to begin
     * @param nextListed the next day of which the list says anything, be it the same price again
     */
    public record Quote(
            ListedModel model,
            ListedPrice listed,
            ModelPrice charged,
            Optional<LocalDate> nextChange,
            Optional<LocalDate> nextListed) {}

    private PriceList(Map<ModelRef, Entry> byName) {
        this.byName = byName;
        for (Entry entry : byName.values()) {
            for (String alias : entry.model().aliases()) {
                byAlias.putIfAbsent(new ModelRef(entry.model().provider(), alias), entry);
            }
        }
    }

    /** The list that comes with the program. Reads it anew at each call. */
    public static PriceList shipped() {
        try (InputStream file = Objects.requireNonNull(PriceList.class.getResourceAsStream("prices.json"))) {
            return of(PriceListJson.read(file.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PriceList of(Collection<ListedModel> models) {
        Map<ModelRef, Entry> entries = new LinkedHashMap<>();
        for (ListedModel model : models) {
            entries.put(
                    new ModelRef(model.provider(), model.modelId()),
                    new Entry(model, PriceHistory.shipped(model.prices())));
        }
        return new PriceList(entries);
    }

    /** The same with prices that an operator imported; they hold from their days on, and nothing before is changed. */
    public PriceList with(Collection<ListedModel> imported) {
        Map<ModelRef, Entry> entries = new LinkedHashMap<>(byName);
        for (ListedModel model : imported) {
            ModelRef name = new ModelRef(model.provider(), model.modelId());
            Entry known = entries.get(name);
            if (known == null) {
                // A name that the shipped list has as an alias goes on from the alias's prices.
                Entry alias = byAlias.get(name);
                PriceHistory before = alias == null ? PriceHistory.shipped(List.of()) : alias.history();
                entries.put(name, new Entry(model, before.with(model.prices())));
            } else {
                entries.put(name, new Entry(known.model(), known.history().with(model.prices())));
            }
        }
        return new PriceList(entries);
    }

    public List<ListedModel> models() {
        return byName.values().stream().map(Entry::model).toList();
    }

    @Override
    public Optional<ModelPrice> priceOf(ModelRef model, Instant at, long promptTokens) {
        return quote(model, at, promptTokens).map(Quote::charged);
    }

    /** @param model its provider under the list's name for it */
    public Optional<Quote> quote(ModelRef model, Instant at, long promptTokens) {
        return find(model)
                .flatMap(entry -> entry.history()
                        .at(at)
                        .map(listed -> new Quote(
                                entry.model(),
                                listed,
                                listed.priceAt(at, promptTokens),
                                entry.history().nextChange(at),
                                entry.history().nextListed(at))));
    }

    private Optional<Entry> find(ModelRef asked) {
        return found.size() > MOST_REMEMBERED ? search(asked) : found.computeIfAbsent(asked, this::search);
    }

    private Optional<Entry> search(ModelRef asked) {
        for (String name : ModelNames.of(asked.provider(), asked.modelId())) {
            ModelRef candidate = new ModelRef(asked.provider(), name);
            Entry entry = byName.getOrDefault(candidate, byAlias.get(candidate));
            if (entry != null) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
