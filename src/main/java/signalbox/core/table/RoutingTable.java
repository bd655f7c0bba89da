package signalbox.core.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The whole of what decides a route, validated: every tier and provider named in it exists, names are unique, patterns
 * compile. Immutable; the tiers are in order from cheap to premium.
 *
 * @param hash SHA-256 of what decides, in hexadecimal: two tables that route alike and cost alike have the same one,
 *     whatever their formatting
 */
public record RoutingTable(
        SequencedMap<String, Provider> providers,
        List<Tier> tiers,
        Map<Complexity, String> complexityToTier,
        SequencedMap<String, TaskRoute> taskRoutes,
        List<HardRoute> hardRoutes,
        SequencedMap<String, String> userOverrides,
        ClassifierSettings classifier,
        String defaultTier,
        CallRules calls,
        List<Budget> budgets,
        String hash) {
    /** A table without budgets, and with the standard rules for calls. */
    public RoutingTable(
            SequencedMap<String, Provider> providers,
            List<Tier> tiers,
            Map<Complexity, String> complexityToTier,
            SequencedMap<String, TaskRoute> taskRoutes,
            List<HardRoute> hardRoutes,
            SequencedMap<String, String> userOverrides,
            ClassifierSettings classifier,
            String defaultTier,
            String hash) {
        this(
                providers,
                tiers,
                complexityToTier,
                taskRoutes,
                hardRoutes,
                userOverrides,
                classifier,
                defaultTier,
                CallRules.STANDARD,
                List.of(),
                hash);
    }

    /** The same table with other rules for calls and other budgets. */
    public RoutingTable with(CallRules otherCalls, List<Budget> otherBudgets) {
        return changed(classifier, otherCalls, otherBudgets, hash);
    }

    /** The same table with another section {@code classifier}. */
    public RoutingTable withClassifier(ClassifierSettings other) {
        return changed(other, calls, budgets, hash);
    }

    RoutingTable withHash(String newHash) {
        return changed(classifier, calls, budgets, newHash);
    }

    private RoutingTable changed(
            ClassifierSettings newClassifier, CallRules newCalls, List<Budget> newBudgets, String newHash) {
        return new RoutingTable(
                providers,
                tiers,
                complexityToTier,
                taskRoutes,
                hardRoutes,
                userOverrides,
                newClassifier,
                defaultTier,
                newCalls,
                newBudgets,
                newHash);
    }

    public Optional<Tier> tier(String name) {
        return tiers.stream().filter(tier -> tier.name().equals(name)).findFirst();
    }

    /**
     * The tier of a name that this table itself uses, for example in {@code defaultTier}.
     *
     * @throws IllegalArgumentException where there is none: the name came from outside the table
     */
    public Tier requireTier(String name) {
        return tier(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no tier \"" + name + "\"; the table has " + String.join(", ", tierNames())));
    }

    public List<String> tierNames() {
        return tiers.stream().map(Tier::name).toList();
    }

    /** The tiers above this one, nearest first; empty for the most premium. */
    public List<Tier> tiersAbove(Tier tier) {
        int index = tiers.indexOf(tier);
        return tiers.subList(index + 1, tiers.size());
    }

    /** The provider of that name. A validated table has it for every model in its tiers and task routes. */
    public Provider requireProvider(String name) {
        return Optional.ofNullable(providers.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no provider \"" + name + "\""));
    }
}
