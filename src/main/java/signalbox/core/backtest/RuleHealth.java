package signalbox.core.backtest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signalbox.core.backtest.RuleFinding.Kind;
import signalbox.core.calllog.CallLogException;
import signalbox.core.table.HardRoute;
import signalbox.core.table.PatternCheck;
import signalbox.core.table.RoutingTable;

/**
 * What is odd about the hard routes of a table, each with an edit that mends it. Much can be told from the patterns
 * alone; a log tells which are never hit or disagree. Rules that are turned off are passed over.
 */
public final class RuleHealth {
    /** Fewer prompts say nothing of a rule that matched none of them. */
    private static final int ENOUGH_PROMPTS = 20;

    private static final int ENOUGH_MATCHES = 3;
    private static final double MOST = 0.6;
    private static final double OFTEN = 0.2;
    private static final int PROMPTS_LOOKED_AT = 200;
    private static final List<String> ORDINARY = List.of("qzx", "Vjw kfp");

    private final List<HardRoute> rules;
    private final @Nullable RuleEvidence evidence;
    private final List<RuleFinding> findings = new ArrayList<>();

    private RuleHealth(RoutingTable table, @Nullable RuleEvidence evidence) {
        this.rules = table.hardRoutes();
        this.evidence = evidence;
    }

    /** What the patterns alone tell, in the order of the rules. Takes milliseconds. */
    public static List<RuleFinding> of(RoutingTable table) {
        return new RuleHealth(table, null).findings();
    }

    /** What the patterns and the log of a backtest tell. Blocks as a backtest does. */
    public static List<RuleFinding> of(RoutingTable table, Backtest backtest, BacktestProgress progress)
            throws CallLogException, InterruptedException {
        return new RuleHealth(table, backtest.evidence(table, progress)).findings();
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
        Optional<RuleFinding> broad = broad(rule);
        if (broad.isPresent()) {
            findings.add(broad.get());
            return;
        }
        Optional<RuleFinding> hidden = hidden(rule);
        Stream.of(hidden, odd(rule), insideWords(rule), hidden.isPresent() ? hidden : unused(rule))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(findings::add);
    }

    private Optional<RuleFinding> broad(int rule) {
        String pattern = rules.get(rule).pattern();
        if (new PatternText(pattern).withoutEmptyAlternative().isPresent()) {
            String mended = withoutEmptyAlternatives(pattern);
            return finding(
                    rule,
                    Kind.EMPTY_ALTERNATIVE,
                    "A bar has nothing on one side, so that a part of the pattern matches the empty text.",
                    mended.isEmpty() ? new RuleFix.TurnOff(rule) : new RuleFix.SetPattern(rule, mended));
        }
        PatternMatcher matcher = new PatternMatcher(pattern);
        if (matcher.isIn("")) {
            return finding(
                    rule,
                    Kind.TOO_BROAD,
                    "The pattern matches every prompt, even an empty one.",
                    new RuleFix.TurnOff(rule));
        }
        if (ORDINARY.stream().allMatch(matcher::isIn)) {
            return finding(rule, Kind.TOO_BROAD, "The pattern matches nearly every prompt.", new RuleFix.TurnOff(rule));
        }
        if (evidence != null
                && evidence.prompts() >= ENOUGH_PROMPTS
                && evidence.matched(rule) > MOST * evidence.prompts()) {
            return finding(
                    rule,
                    Kind.TOO_BROAD,
                    String.format(
                            Locale.ROOT,
                            "The pattern matches %,d of %,d prompts.",
                            evidence.matched(rule),
                            evidence.prompts()),
                    new RuleFix.TurnOff(rule));
        }
        return Optional.empty();
    }

    private static String withoutEmptyAlternatives(String pattern) {
        String mended = pattern;
        for (Optional<String> next = Optional.of(pattern);
                next.isPresent();
                next = new PatternText(mended).withoutEmptyAlternative()) {
            mended = next.get();
        }
        return PatternCheck.check(mended).isEmpty() ? mended : "";
    }

    private Optional<RuleFinding> hidden(int rule) {
        HardRoute later = rules.get(rule);
        for (int i = 0; i < rule; i++) {
            HardRoute earlier = rules.get(i);
            if (!earlier.enabled() || !PatternInclusion.includes(earlier.pattern(), later.pattern())) {
                continue;
            }
            boolean sameTier = earlier.tier().equals(later.tier());
            boolean same = PatternInclusion.includes(later.pattern(), earlier.pattern());
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

    private Optional<RuleFinding> odd(int rule) {
        String pattern = rules.get(rule).pattern();
        PatternText text = new PatternText(pattern);
        int repetition = text.nestedRepetition();
        if (repetition >= 0) {
            boolean both = pattern.charAt(repetition) == '+';
            String mended = pattern.substring(0, repetition) + (both ? "" : "?") + pattern.substring(repetition + 1);
            return finding(
                    rule,
                    Kind.NESTED_REPETITION,
                    "A repetition is repeated, which matches nothing more; in other programs it can run for hours.",
                    new RuleFix.SetPattern(rule, mended));
        }
        int dot = text.dotBetweenLetters();
        return dot < 0
                ? Optional.empty()
                : finding(
                        rule,
                        Kind.UNESCAPED_DOT,
                        "The dot in \"" + pattern.substring(dot - 1, dot + 2) + "\" stands for any character.",
                        new RuleFix.SetPattern(rule, pattern.substring(0, dot) + "\\" + pattern.substring(dot)));
    }

    private Optional<RuleFinding> insideWords(int rule) {
        return WordEdges.find(rules.get(rule).pattern())
                .filter(open -> PatternCheck.check(open.mended()).isEmpty())
                .flatMap(open -> finding(
                        rule,
                        Kind.INSIDE_WORDS,
                        "\"" + open.alternative() + "\" is found inside longer words too" + example(rule) + ".",
                        new RuleFix.SetPattern(rule, open.mended())));
    }

    /** A word of the log inside which the pattern was found. */
    private String example(int rule) {
        if (evidence == null) {
            return "";
        }
        Pattern pattern = Pattern.compile(rules.get(rule).pattern(), PatternCheck.FLAGS);
        for (String prompt : evidence.prompts(rule, PROMPTS_LOOKED_AT)) {
            Matcher matcher = pattern.matcher(prompt);
            while (matcher.find()) {
                String word = wordAround(prompt, matcher.start(), matcher.end());
                if (word.length() > matcher.end() - matcher.start()) {
                    return ", such as \"" + word + "\"";
                }
            }
        }
        return "";
    }

    private static String wordAround(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    private Optional<RuleFinding> unused(int rule) {
        if (evidence == null || evidence.prompts() < ENOUGH_PROMPTS) {
            return Optional.empty();
        }
        long matched = evidence.matched(rule);
        if (matched == 0) {
            return finding(
                    rule,
                    Kind.NEVER_HIT,
                    String.format(Locale.ROOT, "None of %,d prompts in the log matches.", evidence.prompts()),
                    new RuleFix.TurnOff(rule));
        }
        if (matched >= ENOUGH_MATCHES && evidence.matchedFirst(rule) == 0) {
            return finding(
                    rule,
                    Kind.HIDDEN,
                    String.format(
                            Locale.ROOT, "Earlier rules decide all %,d prompts of the log that it matches.", matched),
                    new RuleFix.Move(rule, firstThatMeets(rule)));
        }
        return disagreement(rule);
    }

    private int firstThatMeets(int rule) {
        for (int i = 0; i < rule; i++) {
            if (evidence != null && evidence.matchedByBoth(i, rule) > 0) {
                return i;
            }
        }
        return rule;
    }

    private Optional<RuleFinding> disagreement(int rule) {
        for (int i = 0; i < rule && evidence != null; i++) {
            long both = evidence.matchedByBoth(i, rule);
            boolean often =
                    both >= ENOUGH_MATCHES && both >= OFTEN * Math.min(evidence.matched(i), evidence.matched(rule));
            if (often && !rules.get(i).tier().equals(rules.get(rule).tier())) {
                return finding(
                        rule,
                        Kind.CONTRADICTING,
                        String.format(
                                Locale.ROOT,
                                "Rule %d matches %,d of the %,d prompts that this one matches, and sends them to %s"
                                        + " first.",
                                i + 1,
                                both,
                                evidence.matched(rule),
                                rules.get(i).tier()),
                        new RuleFix.Move(rule, i));
            }
        }
        return Optional.empty();
    }

    private static Optional<RuleFinding> finding(int rule, Kind kind, String message, RuleFix fix) {
        return Optional.of(new RuleFinding(rule, kind, message, fix));
    }
}
