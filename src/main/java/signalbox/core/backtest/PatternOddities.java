package signalbox.core.backtest;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import signalbox.core.backtest.RuleFinding.Kind;
import signalbox.core.table.PatternCheck;

/** What is odd about one pattern, told from itself. */
final class PatternOddities {
    private static final List<String> ORDINARY = List.of("qzx", "Vjw kfp");

    private final int rule;
    private final String pattern;

    /** @param rule where its rule stands in the table */
    PatternOddities(int rule, String pattern) {
        this.rule = rule;
        this.pattern = pattern;
    }

    /** That it matches nearly every text. */
    Optional<RuleFinding> broad() {
        if (new PatternText(pattern).withoutEmptyAlternative().isPresent()) {
            String mended = withoutEmptyAlternatives(pattern);
            return finding(
                    Kind.EMPTY_ALTERNATIVE,
                    "A bar has nothing on one side, so that a part of the pattern matches the empty text.",
                    mended.isEmpty() ? new RuleFix.TurnOff(rule) : new RuleFix.SetPattern(rule, mended));
        }
        PatternMatcher matcher = new PatternMatcher(pattern);
        if (matcher.isIn("")) {
            return finding(
                    Kind.TOO_BROAD, "The pattern matches every prompt, even an empty one.", new RuleFix.TurnOff(rule));
        }
        if (ORDINARY.stream().allMatch(matcher::isIn)) {
            return finding(Kind.TOO_BROAD, "The pattern matches nearly every prompt.", new RuleFix.TurnOff(rule));
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

    /** A repetition or a dot that hardly says what was meant. */
    Optional<RuleFinding> unusual() {
        PatternText text = new PatternText(pattern);
        int repetition = text.nestedRepetition();
        if (repetition >= 0) {
            boolean both = pattern.charAt(repetition) == '+';
            String mended = pattern.substring(0, repetition) + (both ? "" : "?") + pattern.substring(repetition + 1);
            return finding(
                    Kind.NESTED_REPETITION,
                    "A repetition is repeated, which matches nothing more; in other programs it can run for hours.",
                    new RuleFix.SetPattern(rule, mended));
        }
        int dot = text.dotBetweenLetters();
        return dot < 0
                ? Optional.empty()
                : finding(
                        Kind.UNESCAPED_DOT,
                        "The dot in \"" + pattern.substring(dot - 1, dot + 2) + "\" stands for any character.",
                        new RuleFix.SetPattern(rule, pattern.substring(0, dot) + "\\" + pattern.substring(dot)));
    }

    /** That it is found in the middle of words; {@code example} tells of one, or is empty. */
    Optional<RuleFinding> insideWords(Supplier<String> example) {
        return WordEdges.find(pattern)
                .filter(open -> PatternCheck.check(open.mended()).isEmpty())
                .flatMap(open -> finding(
                        Kind.INSIDE_WORDS,
                        "\"" + open.alternative() + "\" is found inside longer words too" + example.get() + ".",
                        new RuleFix.SetPattern(rule, open.mended())));
    }

    private Optional<RuleFinding> finding(Kind kind, String message, RuleFix fix) {
        return Optional.of(new RuleFinding(rule, kind, message, fix));
    }
}
