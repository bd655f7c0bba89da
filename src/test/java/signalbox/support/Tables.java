package signalbox.support;

import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.table.ClassifierMethod;
import signalbox.core.table.ClassifierSettings;
import signalbox.core.table.Complexity;
import signalbox.core.table.Dialect;
import signalbox.core.table.HardRoute;
import signalbox.core.table.Provider;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TaskRoute;
import signalbox.core.table.Tier;

/** Small routing tables for tests: tiers nano, standard and reasoning at one provider, with round prices. */
public final class Tables {
    private Tables() {}

    public static RoutingTable plain() {
        return with(List.of(), Map.of(), Map.of());
    }

    public static RoutingTable withHardRoutes(HardRoute... routes) {
        return with(List.of(routes), Map.of(), Map.of());
    }

    public static RoutingTable with(
            List<HardRoute> hardRoutes, Map<String, TaskRoute> taskRoutes, Map<String, String> userOverrides) {
        return of(
                List.of(
                        tier("nano", "small", "0.00015", "0.0006", null),
                        tier("standard", "middle", "0.005", "0.015", null),
                        tier("reasoning", "large", "0.003", "0.012", null)),
                hardRoutes,
                taskRoutes,
                userOverrides);
    }

    public static RoutingTable of(
            List<Tier> tiers,
            List<HardRoute> hardRoutes,
            Map<String, TaskRoute> taskRoutes,
            Map<String, String> userOverrides) {
        SequencedMap<String, Provider> providers = new LinkedHashMap<>();
        providers.put("local", new Provider("local", Dialect.OPENAI, URI.create("http://127.0.0.1:1/v1"), null));
        return new RoutingTable(
                providers,
                tiers,
                Map.of(
                        Complexity.SIMPLE,
                        "nano",
                        Complexity.MEDIUM,
                        "standard",
                        Complexity.COMPLEX,
                        "standard",
                        Complexity.REASONING,
                        "reasoning"),
                new LinkedHashMap<>(taskRoutes),
                hardRoutes,
                new LinkedHashMap<>(userOverrides),
                ClassifierSettings.of(ClassifierMethod.RULES),
                "standard",
                "test-table");
    }

    /** With a section {@code classifier} as tiers.json writes it. */
    public static RoutingTable withClassifier(String section, HardRoute... routes) {
        RoutingTable plain = withHardRoutes(routes);
        ClassifierSettings settings = TableDocument.parse("""
            { "version": 1,
              "providers": { "local": { "dialect": "openai", "base_url": "http://127.0.0.1:1/v1" } },
              "tiers": [ { "name": "any", "model_id": "any", "provider": "local" } ],
              "complexity_to_tier": { "simple": "any", "medium": "any", "complex": "any", "reasoning": "any" },
              "classifier": %s,
              "default_tier": "any" }\
            """.formatted(section))
                .table()
                .orElseThrow()
                .classifier();
        return plain.withClassifier(settings);
    }

    /** Prices in dollars per thousand tokens. */
    public static Tier tier(String name, String model, String input, String output, @Nullable Integer contextTokens) {
        return new Tier(
                name,
                new ModelRef("local", model),
                ModelPrice.perThousand(new BigDecimal(input), new BigDecimal(output), "test"),
                4096,
                contextTokens,
                List.of(),
                List.of(),
                List.of());
    }
}
