package signalbox.core.backtest;

import signalbox.core.table.HardRouteEdits;
import signalbox.core.table.TableDocument;

/** One edit that mends a rule. Rules are named by their index, from 0. */
public sealed interface RuleFix {
    /** Gives the rule another pattern. */
    record SetPattern(int rule, String pattern) implements RuleFix {}

    /** Deletes the rule. */
    record Remove(int rule) implements RuleFix {}

    /** Moves the rule to an index. */
    record Move(int rule, int to) implements RuleFix {}

    /** Turns the rule off. */
    record TurnOff(int rule) implements RuleFix {}

    /** What to do, in words. */
    default String words() {
        return switch (this) {
            case SetPattern(int _, String pattern) -> "Write " + pattern;
            case Remove _ -> "Delete the rule.";
            case Move(int _, int to) -> "Move it up to number " + (to + 1) + ".";
            case TurnOff _ -> "Turn the rule off.";
        };
    }

    /** Makes the edit. */
    default TableDocument apply(TableDocument document) {
        return switch (this) {
            case SetPattern(int rule, String pattern) -> HardRouteEdits.setPattern(document, rule, pattern);
            case Remove(int rule) -> HardRouteEdits.remove(document, rule);
            case Move(int rule, int to) -> HardRouteEdits.move(document, rule, to);
            case TurnOff(int rule) -> HardRouteEdits.setEnabled(document, rule, false);
        };
    }
}
