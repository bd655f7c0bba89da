package signalbox.core.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.HardRoute;
import signalbox.core.table.PatternCheck;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TaskRoute;

/**
 * The hard routes, in list order; the first whose pattern is found decides. Rules whose required words do not occur in
 * the text are skipped without running their pattern, see {@link LiteralFilter}.
 */
final class HardRouteStage implements StageRule {
    private static final int LONGEST_QUOTE = 40;

    private final List<HardRoute> routes;
    private final List<@Nullable PatternSearch> patterns;
    private final LiteralFilter filter;

    HardRouteStage(RoutingTable table) {
        this.routes = table.hardRoutes();
        this.patterns = new ArrayList<>();
        for (HardRoute route : routes) {
            patterns.add(route.enabled() ? new PatternSearch(route.pattern(), PatternCheck.FLAGS) : null);
        }
        this.filter = LiteralFilter.of(routes.stream().map(HardRoute::pattern).toList());
    }

    @Override
    public StageName name() {
        return StageName.HARD_ROUTES;
    }

    @Override
    public Ruling ask(StageInput input) {
        String text = input.text();
        LiteralFilter.Candidates candidates = filter.candidates(text);
        Ruling first = null;
        List<Integer> others = new ArrayList<>();
        List<Integer> near = new ArrayList<>();
        for (int i = candidates.next(0); i >= 0; i = candidates.next(i + 1)) {
            PatternSearch pattern = patterns.get(i);
            if (pattern == null || input.passed().isRule(i)) {
                continue;
            }
            MatchSpan found = pattern.first(text, candidates, i);
            if (found == null) {
                if (filter.requiresLiterals(i)) {
                    near.add(i + 1);
                }
            } else if (first == null) {
                first = ruling(i, text, found);
            } else {
                others.add(i + 1);
            }
        }
        if (first == null) {
            return Ruling.passes(
                    Cause.HARD_ROUTE,
                    routes.isEmpty()
                            ? "The table has no hard routes."
                            : "None of " + routes.size() + " hard routes matched." + nearly(near));
        }
        return first.withDetail(first.detail() + alsoMatched(others) + nearly(near));
    }

    private Ruling ruling(int index, String text, MatchSpan span) {
        HardRoute route = routes.get(index);
        String reason = route.reason().isBlank() ? "" : ": " + route.reason();
        return new Ruling(
                Cause.HARD_ROUTE,
                new TaskRoute.ToTier(route.tier()),
                route.tier(),
                "Rule " + (index + 1) + " found \"" + quote(text.substring(span.start(), span.end())) + "\"" + reason
                        + ".",
                index,
                span,
                List.of());
    }

    /** Rules of which a word occurs but not the whole pattern. */
    private static String nearly(List<Integer> near) {
        if (near.isEmpty()) {
            return "";
        }
        String numbers = String.join(", ", near.stream().map(String::valueOf).toList());
        return near.size() == 1
                ? " Rule " + numbers + " nearly did: one of its words occurs, its whole pattern does not."
                : " Rules " + numbers + " nearly did: words of theirs occur, their whole patterns do not.";
    }

    /** Rules further down that would have decided without the first. */
    private static String alsoMatched(List<Integer> others) {
        if (others.isEmpty()) {
            return "";
        }
        return others.size() == 1
                ? " Rule " + others.getFirst() + " matches too."
                : " Rules "
                        + String.join(", ", others.stream().map(String::valueOf).toList()) + " match too.";
    }

    private static String quote(String match) {
        String line = match.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 1) + "…";
    }
}
