package signalbox.core.routing;

import signalbox.core.table.RoutingTable;

/** What a table's rules classifier makes of a prompt, to hold other classifiers against. */
public final class RulesScore {
    private final RoutingTable table;
    private final RulesClassifier rules;

    public RulesScore(RoutingTable table) {
        this.table = table;
        this.rules = new RulesClassifier(table.classifier().rules());
    }

    /** The score; higher is harder. */
    public double of(String prompt) {
        return rules.classify(prompt).score();
    }

    /** The name of the complexity. */
    public String complexity(String prompt) {
        return rules.classify(prompt).complexity().wireName();
    }

    /** The tier of that complexity. */
    public String tier(String prompt) {
        return String.valueOf(
                table.complexityToTier().get(rules.classify(prompt).complexity()));
    }
}
