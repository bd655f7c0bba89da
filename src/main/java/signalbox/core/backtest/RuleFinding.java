package signalbox.core.backtest;

import java.util.Locale;

/**
 * Something about a hard route that its author hardly meant.
 *
 * @param rule its index, from 0
 * @param message one or two plain sentences
 */
public record RuleFinding(int rule, Kind kind, String message, RuleFix fix) {
    /** What is the matter. */
    public enum Kind {
        /** No prompt of the log matches. */
        NEVER_HIT,
        /** An earlier rule catches all that it matches. */
        HIDDEN,
        /** It has the pattern of an earlier rule. */
        DUPLICATE,
        /** Another rule matches the same prompts and sends them elsewhere. */
        CONTRADICTING,
        /** It is found in the middle of longer words. */
        INSIDE_WORDS,
        /** It matches nearly everything. */
        TOO_BROAD,
        /** A repetition of a repetition. */
        NESTED_REPETITION,
        /** Nothing stands between two bars, which matches everywhere. */
        EMPTY_ALTERNATIVE,
        /** A dot between letters stands for any character. */
        UNESCAPED_DOT;

        /** The lower-case name used in JSON. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A JSON pointer to the rule. */
    public String path() {
        return "/hard_routes/" + rule;
    }
}
