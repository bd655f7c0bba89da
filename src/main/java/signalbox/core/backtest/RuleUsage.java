package signalbox.core.backtest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signalbox.core.backtest.RuleFinding.Kind;
import signalbox.core.table.HardRoute;
import signalbox.core.table.PatternCheck;

/** What the prompts of a log tell of one rule. */
final class RuleUsage {
    /** Fewer prompts say nothing of a rule that matched none of them. */
    private static final int ENOUGH_PROMPTS = 20;

    private static final int ENOUGH_MATCHES = 3;
    private static final double MOST = 0.6;
    private static final double OFTEN = 0.2;
    private static final int PROMPTS_LOOKED_AT = 200;

    private final int rule;
    private final List<HardRoute> rules;
    private final RuleEvidence evidence;

    /** @param rule its place among the rules */
    RuleUsage(int rule, List<HardRoute> rules, RuleEvidence evidence) {
        this.rule = rule;
        this.rules = rules;
        this.evidence = evidence;
    }

    /** That it matches most prompts. */
    Optional<RuleFinding> broad() {
        return evidence.prompts() >= ENOUGH_PROMPTS && evidence.matched(rule) > MOST * evidence.prompts()
                ? finding(
                        Kind.TOO_BROAD,
                        String.format(
                                Locale.ROOT,
                                "The pattern matches %,d of %,d prompts.",
                                evidence.matched(rule),
                                evidence.prompts()),
                        new RuleFix.TurnOff(rule))
                : Optional.empty();
    }

    /** That it never matches, never decides, or sends away from where an earlier rule sends. */
    Optional<RuleFinding> unused() {
        if (evidence.prompts() < ENOUGH_PROMPTS) {
            return Optional.empty();
        }
        long matched = evidence.matched(rule);
        if (matched == 0) {
            return finding(
                    Kind.NEVER_HIT,
                    String.format(Locale.ROOT, "None of %,d prompts in the log matches.", evidence.prompts()),
                    new RuleFix.TurnOff(rule));
        }
        if (matched >= ENOUGH_MATCHES && evidence.matchedFirst(rule) == 0) {
            return finding(
                    Kind.HIDDEN,
                    String.format(
                            Locale.ROOT, "Earlier rules decide all %,d prompts of the log that it matches.", matched),
                    new RuleFix.Move(rule, firstThatMeets()));
        }
        return disagreement();
    }

    private int firstThatMeets() {
        for (int i = 0; i < rule; i++) {
            if (evidence.matchedByBoth(i, rule) > 0) {
                return i;
            }
        }
        return rule;
    }

    private Optional<RuleFinding> disagreement() {
        for (int i = 0; i < rule; i++) {
            long both = evidence.matchedByBoth(i, rule);
            boolean often =
                    both >= ENOUGH_MATCHES && both >= OFTEN * Math.min(evidence.matched(i), evidence.matched(rule));
            if (often && !rules.get(i).tier().equals(rules.get(rule).tier())) {
                return finding(
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

    /** A word of the log inside which the pattern was found, as the end of a sentence; empty where there is none. */
    String insideWord() {
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

    private Optional<RuleFinding> finding(Kind kind, String message, RuleFix fix) {
        return Optional.of(new RuleFinding(rule, kind, message, fix));
    }
}
