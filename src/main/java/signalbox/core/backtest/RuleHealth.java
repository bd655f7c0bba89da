package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signalbox.core.backtest.RuleFinding.Kind;
import signalbox.core.calllog.CallLogException;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;

/**
 * What is odd about the hard routes of a table, each with an edit that mends it. Much can be told from the patterns
 * alone; a log tells which are never hit or disagree. Rules that are turned off are passed over.
 */
public final class RuleHealth {
    private final List<HardRoute> rules;
    private final PatternInclusions inclusions;
    private final @Nullable RuleEvidence evidence;
    private final List<RuleFinding> findings = new ArrayList<>();

    private RuleHealth(RoutingTable table, PatternInclusions inclusions, @Nullable RuleEvidence evidence) {
        this.rules = table.hardRoutes();
        this.inclusions = inclusions;
        this.evidence = evidence;
    }

    /** What the patterns alone tell, in the order of the rules. Takes milliseconds. */
    public static List<RuleFinding> of(RoutingTable table) {
        return new RuleHealth(table, new PatternInclusions(), null).findings();
    }

    /** What the patterns and the log of a backtest tell. Blocks as a backtest does. */
    public static List<RuleFinding> of(RoutingTable table, Backtest backtest, BacktestProgress progress)
            throws CallLogException, InterruptedException {
        return new RuleHealth(table, backtest.inclusions(), backtest.evidence(table, progress)).findings();
    }

    private List<RuleFinding> findings() {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).enabled()) {
                find(i);
            }
        }
        return List.copyOf(findings);
    }

    private void find(int rule) {
        PatternOddities oddities = new PatternOddities(rule, rules.get(rule).pattern());
        Optional<RuleUsage> usage = Optional.ofNullable(evidence).map(known -> new RuleUsage(rule, rules, known));
        Optional<RuleFinding> broad = oddities.broad().or(() -> usage.flatMap(RuleUsage::broad));
        if (broad.isPresent()) {
            findings.add(broad.get());
            return;
        }
        Optional<RuleFinding> hidden = hidden(rule);
        Stream.of(
                        hidden,
                        oddities.unusual(),
                        oddities.insideWords(
                                () -> usage.map(RuleUsage::insideWord).orElse("")),
                        hidden.isPresent() ? hidden : usage.flatMap(RuleUsage::unused))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(findings::add);
    }

    private Optional<RuleFinding> hidden(int rule) {
        HardRoute later = rules.get(rule);
        for (int i = 0; i < rule; i++) {
            HardRoute earlier = rules.get(i);
            if (!earlier.enabled() || !inclusions.includes(earlier.pattern(), later.pattern())) {
                continue;
            }
            boolean sameTier = earlier.tier().equals(later.tier());
            boolean same = inclusions.includes(later.pattern(), earlier.pattern());
            if (same) {
                return sameTier
                        ? finding(
                                rule,
                                Kind.DUPLICATE,
                                "Rule " + (i + 1) + " matches the same prompts and sends them to the same tier.",
                                new RuleFix.Remove(rule))
                        : finding(
                                rule,
                                Kind.CONTRADICTING,
                                "Rule " + (i + 1) + " matches the same prompts and sends them to " + earlier.tier()
                                        + " first.",
                                new RuleFix.Remove(rule));
            }
            return finding(
                    rule,
                    Kind.HIDDEN,
                    "Rule " + (i + 1) + " matches every prompt that this one matches, and sends it to " + earlier.tier()
                            + " first.",
                    sameTier ? new RuleFix.Remove(rule) : new RuleFix.Move(rule, i));
        }
        return Optional.empty();
    }

    private static Optional<RuleFinding> finding(int rule, Kind kind, String message, RuleFix fix) {
        return Optional.of(new RuleFinding(rule, kind, message, fix));
    }
}
