package signalbox.core.routing;

import java.util.ArrayList;
import java.util.List;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import tools.jackson.databind.node.JsonNodeFactory;

/** A routing table of two tiers with rules of the benchmark's own. */
final class BenchmarkTable {
    private BenchmarkTable() {}

    /** Rules of a few words each, none of which stands in {@link BenchmarkText}. */
    static List<String> wordRules(int count) {
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            patterns.add("\\b(subject" + i + "|matter\\s+" + i + "|topics?-" + i + "|case no\\. " + i + ")\\b");
        }
        return patterns;
    }

    static RoutingTable withRules(List<String> patterns) {
        var rules = JsonNodeFactory.instance.arrayNode();
        patterns.forEach(pattern ->
                rules.addObject().put("pattern", pattern).put("tier", "large").put("reason", "Measured"));
        return TableDocument.parse("""
            { "version": 1,
              "providers": { "any": { "dialect": "openai", "base_url": "http://localhost/v1" } },
              "tiers": [
                { "name": "small", "model_id": "small", "provider": "any", "context_tokens": 400000,
                  "cost_per_1k_input": 0.00015, "cost_per_1k_output": 0.0006 },
                { "name": "large", "model_id": "large", "provider": "any", "context_tokens": 400000,
                  "cost_per_1k_input": 0.005, "cost_per_1k_output": 0.015 } ],
              "complexity_to_tier": { "simple": "small", "medium": "large", "complex": "large", "reasoning": "large" },
              "classifier": { "method": "rules" },
              "hard_routes": %s,
              "default_tier": "large" }\
            """.formatted(rules)).table().orElseThrow();
    }
}
