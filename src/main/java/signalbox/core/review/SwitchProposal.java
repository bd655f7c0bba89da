package signalbox.core.review;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import signalbox.core.table.Complexity;
import signalbox.core.table.HardRoute;
import signalbox.core.table.HardRouteEdits;
import signalbox.core.table.RouteEdits;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDiff;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TaskRoute;
import signalbox.core.table.Tier;
import signalbox.core.table.TierEdits;

/**
 * The change of the routing table that a verdict proposes: the calls of a scope go to the cheap tier, all but the
 * exceptions. Immutable; nothing is written.
 *
 * @param before the table as it is
 * @param after the table as it would be, based on {@code before}
 */
public record SwitchProposal(TableDocument before, TableDocument after) {
    private static final int WORDS_OF_EXCEPTION = 12;

    /** The routes that now lead to the premium tier and could lead to the cheap one, the comparison's own first. */
    public static List<Scope> scopes(RoutingTable table, Comparison comparison) {
        String premium = premiumTier(table, comparison);
        List<Scope> scopes = new ArrayList<>();
        Scope own = comparison.protocol().scope();
        if (own.kind() != Scope.Kind.ANY) {
            scopes.add(own);
        }
        table.taskRoutes().forEach((task, route) -> {
            if (route.equals(new TaskRoute.ToTier(premium))) {
                addOnce(scopes, Scope.task(task));
            }
        });
        comparison.examples().stream()
                .flatMap(example -> example.request().hints().taskType().stream())
                .distinct()
                .forEach(task -> addOnce(scopes, Scope.task(task)));
        table.hardRoutes().stream()
                .filter(rule -> rule.tier().equals(premium))
                .forEach(rule -> addOnce(scopes, Scope.rule(rule.pattern())));
        if (table.tier(premium).isPresent()) {
            addOnce(scopes, Scope.tier(premium));
        }
        return List.copyOf(scopes);
    }

    /** The tier that the comparison is about; of a model outside the tiers, the one that it is the primary model of. */
    private static String premiumTier(RoutingTable table, Comparison comparison) {
        Contender premium = comparison.premium();
        return table.tiers().stream()
                .filter(tier -> premium.isModel() && tier.model().equals(premium.model()))
                .map(Tier::name)
                .findFirst()
                .orElse(premium.tier());
    }

    /**
     * Proposes the switch of one scope.
     *
     * @param exceptions rules that keep single cases on the premium tier; they come first in the table
     */
    public static SwitchProposal of(
            TableDocument table, Comparison comparison, Scope scope, List<HardRoute> exceptions) {
        Contender cheap = comparison.cheap();
        TableDocument after = switch (scope.kind()) {
            case ANY -> table;
            case TASK -> RouteEdits.setTaskRoute(table, scope.value(), routeTo(cheap));
            case RULE -> rerouted(withTier(table, cheap, scope), scope.value(), tierOf(cheap));
            case TIER -> withoutTier(withTier(table, cheap, scope), scope.value(), tierOf(cheap));
        };
        for (int i = 0; i < exceptions.size(); i++) {
            after = HardRouteEdits.add(after, i, exceptions.get(i));
        }
        return new SwitchProposal(table, after);
    }

    /** A rule that keeps requests which begin like this example on the premium tier. */
    public static HardRoute exception(ReviewItem item, RoutingTable table, Comparison comparison) {
        String[] words = item.example().request().lastUserText().strip().split("\\s+");
        List<String> quoted = new ArrayList<>();
        for (int i = 0; i < Math.min(words.length, WORDS_OF_EXCEPTION); i++) {
            quoted.add(Pattern.quote(words[i]));
        }
        return new HardRoute(
                String.join("\\s+", quoted),
                premiumTier(table, comparison),
                comparison.cheap().tier() + " lost this in comparison " + comparison.id(),
                true);
    }

    /** Takes a switch back: what it changed is as before; what has changed since stays. */
    public static SwitchProposal back(TableDocument now, LedgerEntry applied) {
        TableDocument before = TableDocument.parse(applied.tableBefore());
        TableDocument after = TableDocument.parse(applied.tableAfter());
        return new SwitchProposal(now, SwitchBack.of(now, before, after));
    }

    public boolean changesNothing() {
        return words().isEmpty();
    }

    /** What would change, a sentence each. */
    public List<String> words() {
        return TableDiff.words(before, after);
    }

    public List<TableDiff.Line> lines() {
        return TableDiff.lines(before, after);
    }

    /** In one line, for the history of the table: "summarize goes to nano, with 2 exceptions". */
    public static String summary(Comparison comparison, Scope scope, int exceptions) {
        String what = switch (scope.kind()) {
            case ANY -> "Nothing";
            case TASK -> "The task " + scope.value();
            case RULE -> "The rule " + scope.value();
            case TIER -> "What the classifier sent to " + scope.value();
        };
        String but = exceptions == 0
                ? ""
                : String.format(Locale.ROOT, ", with %d exception%s", exceptions, exceptions == 1 ? "" : "s");
        return what + " goes to " + comparison.cheap().tier() + but + " (comparison " + comparison.id() + ")";
    }

    private static TaskRoute routeTo(Contender cheap) {
        return cheap.isModel() ? new TaskRoute.ToModel(cheap.model()) : new TaskRoute.ToTier(cheap.tier());
    }

    /** Rules and complexities lead to tiers alone: a model outside them gets one of its own name. */
    private static String tierOf(Contender cheap) {
        return cheap.isModel() ? cheap.model().modelId() : cheap.tier();
    }

    /** With a tier for a model outside the tiers, next to the cheaper side of the tier that it relieves. */
    private static TableDocument withTier(TableDocument table, Contender cheap, Scope scope) {
        RoutingTable now = table.table().orElse(null);
        if (now == null || now.tier(tierOf(cheap)).isPresent()) {
            return table;
        }
        int place = scope.kind() == Scope.Kind.TIER ? now.tierNames().indexOf(scope.value()) : 0;
        return TierEdits.add(table, Math.max(0, place), tierOf(cheap), cheap.model());
    }

    private static TableDocument rerouted(TableDocument table, String pattern, String cheap) {
        TableDocument after = table;
        List<HardRoute> rules = table.table().map(RoutingTable::hardRoutes).orElse(List.of());
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).pattern().equals(pattern)) {
                after = HardRouteEdits.setTier(after, i, cheap);
            }
        }
        return after;
    }

    private static TableDocument withoutTier(TableDocument table, String tier, String cheap) {
        TableDocument after = table;
        RoutingTable now = table.table().orElse(null);
        if (now == null) {
            return table;
        }
        for (Complexity complexity : Complexity.values()) {
            if (tier.equals(now.complexityToTier().get(complexity))) {
                after = RouteEdits.setComplexity(after, complexity, cheap);
            }
        }
        return tier.equals(now.defaultTier()) ? RouteEdits.setDefaultTier(after, cheap) : after;
    }

    private static void addOnce(List<Scope> scopes, Scope scope) {
        if (!scopes.contains(scope)) {
            scopes.add(scope);
        }
    }
}
