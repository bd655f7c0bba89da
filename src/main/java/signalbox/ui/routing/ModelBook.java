package signalbox.ui.routing;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.ListedModel;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.PriceList;
import signalbox.core.pricing.PriceProviders;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;
import signalbox.core.table.TableOutline;
import signalbox.core.table.TableOutline.ProviderOutline;
import signalbox.ui.common.TaskRunner;

/** The models that can be chosen, with their prices: of the price book, and of the lists that providers gave. On the JavaFX thread. */
final class ModelBook {
    private static final int MOST = 12;

    /**
     * A model to choose.
     *
     * @param price what it charges now; empty where nobody says
     */
    record Suggestion(String modelId, Optional<ModelPrice> price) {}

    private final Supplier<PriceList> prices;
    private final Supplier<TableOutline> table;
    private final Clock clock;
    private final RoutingServices.OwnModels asked;
    private final TaskRunner tasks;
    private final Map<ProviderOutline, List<String>> own = new HashMap<>();
    private Runnable onNews = () -> {};

    /** @param table the draft, which says where each provider is */
    ModelBook(
            Supplier<PriceList> prices,
            RoutingServices.OwnModels asked,
            Supplier<TableOutline> table,
            TaskRunner tasks,
            Clock clock) {
        this.prices = prices;
        this.asked = asked;
        this.table = table;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Asks a provider for its own list, once; {@code onNews} is told of an answer that came. */
    void ask(String name, Runnable onNews) {
        this.onNews = onNews;
        ProviderOutline outline = table.get().providers().get(name);
        Optional<Dialect> dialect = outline == null ? Optional.empty() : Dialect.ofWireName(outline.dialect());
        if (outline == null || dialect.isEmpty() || own.containsKey(outline)) {
            return;
        }
        own.put(outline, List.of());
        tasks.run(
                "",
                progress -> asked.of(new Provider(
                        name,
                        dialect.get(),
                        URI.create(outline.baseUrl()),
                        outline.apiKeyEnv().isEmpty() ? null : outline.apiKeyEnv())),
                models -> {
                    own.put(outline, models);
                    this.onNews.run();
                },
                failure -> {});
    }

    /** What a model charges now by the price book, whatever the table says. */
    Optional<ModelPrice> priceOf(ModelRef model) {
        return prices.get().priceOf(new ModelRef(listed(model.provider()), model.modelId()), clock.instant(), 0);
    }

    /** The models of a provider whose names have all these words: those that begin so first. */
    List<Suggestion> search(String provider, String words) {
        String typed = words.strip().toLowerCase(Locale.ROOT);
        Map<String, Suggestion> found = new LinkedHashMap<>();
        ProviderOutline outline = table.get().providers().get(provider);
        List<String> names = new ArrayList<>(outline == null ? List.of() : own.getOrDefault(outline, List.of()));
        String charged = listed(provider);
        for (ListedModel model : prices.get().models()) {
            if (model.provider().equals(charged)) {
                names.add(model.modelId());
            }
        }
        names.stream()
                .filter(name -> hasAll(name.toLowerCase(Locale.ROOT), typed))
                .sorted(Comparator.comparing(
                                (String name) -> !name.toLowerCase(Locale.ROOT).startsWith(typed))
                        .thenComparing(Function.identity()))
                .limit(MOST)
                .forEach(name -> found.putIfAbsent(name, new Suggestion(name, priceOf(new ModelRef(provider, name)))));
        return List.copyOf(found.values());
    }

    private static boolean hasAll(String name, String words) {
        for (String word : words.split("\\s+")) {
            if (!name.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** The price book's name for a provider of the table. */
    private String listed(String provider) {
        ProviderOutline known = table.get().providers().get(provider);
        if (known == null) {
            return PriceProviders.named(provider);
        }
        try {
            return PriceProviders.of(provider, URI.create(known.baseUrl()));
        } catch (IllegalArgumentException noAddress) {
            return PriceProviders.named(provider);
        }
    }
}
