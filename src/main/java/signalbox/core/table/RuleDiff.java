package signalbox.core.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Says how two lists of hard routes differ, moved rules told apart from changed ones. Rules are counted from 1. */
final class RuleDiff {
    private static final int NONE = -1;
    private static final int LONGEST_NAME = 40;

    private final List<HardRoute> before;
    private final List<HardRoute> after;
    /** For each rule afterwards, the index of the one that it was. */
    private final int[] origins;

    private final UnaryOperator<String> tierNow;
    private final List<String> sentences = new ArrayList<>();

    /** @param tierNow what a tier of before is called afterwards */
    RuleDiff(List<HardRoute> before, List<HardRoute> after, UnaryOperator<String> tierNow) {
        this.before = before;
        this.after = after;
        this.tierNow = tierNow;
        this.origins = new int[after.size()];
        Arrays.fill(origins, NONE);
    }

    List<String> sentences() {
        pair(HardRoute::equals);
        pair((old, now) -> old.pattern().equals(now.pattern()));
        pair((old, now) -> old.reason().equals(now.reason()) && !old.reason().isEmpty());
        pair((old, now) -> before.indexOf(old) == after.indexOf(now));
        boolean[] moved = moved();
        for (int i = 0; i < after.size(); i++) {
            HardRoute now = after.get(i);
            if (origins[i] == NONE) {
                sentences.add("Rule added as number " + (i + 1) + ": " + shortened(now.pattern()) + " → " + now.tier());
            } else {
                change(before.get(origins[i]), now, "Rule " + (origins[i] + 1));
                if (moved[i]) {
                    sentences.add("Rule " + (origins[i] + 1) + " (" + name(now) + ") moved "
                            + (i < origins[i] ? "up" : "down") + " to " + (i + 1));
                }
            }
        }
        for (int i = 0; i < before.size(); i++) {
            if (!isOrigin(i)) {
                sentences.add("Rule " + (i + 1) + " (" + name(before.get(i)) + ") removed");
            }
        }
        return sentences;
    }

    private void change(HardRoute old, HardRoute now, String rule) {
        String which = rule + " (" + name(now) + ")";
        if (!old.pattern().equals(now.pattern())) {
            sentences.add(which + ": pattern " + old.pattern() + " → " + now.pattern());
        }
        if (!tierNow.apply(old.tier()).equals(now.tier())) {
            sentences.add(which + ": tier " + old.tier() + " → " + now.tier());
        }
        if (!old.reason().equals(now.reason())) {
            sentences.add(rule + ": reason " + quoted(old.reason()) + " → " + quoted(now.reason()));
        }
        if (old.enabled() != now.enabled()) {
            sentences.add(which + (now.enabled() ? " turned on" : " turned off"));
        }
    }

    private void pair(BiPredicate<HardRoute, HardRoute> alike) {
        for (int i = 0; i < after.size(); i++) {
            if (origins[i] == NONE && i < before.size() && !isOrigin(i) && alike.test(before.get(i), after.get(i))) {
                origins[i] = i;
            }
        }
        for (int i = 0; i < after.size(); i++) {
            for (int k = 0; k < before.size() && origins[i] == NONE; k++) {
                if (!isOrigin(k) && alike.test(before.get(k), after.get(i))) {
                    origins[i] = k;
                }
            }
        }
    }

    private boolean isOrigin(int index) {
        return Arrays.stream(origins).anyMatch(origin -> origin == index);
    }

    /** Which rules moved: those outside the longest run that is still in its old order. */
    private boolean[] moved() {
        int[] length = new int[after.size()];
        int[] previous = new int[after.size()];
        int last = NONE;
        for (int i = 0; i < after.size(); i++) {
            previous[i] = NONE;
            length[i] = origins[i] == NONE ? 0 : 1;
            for (int k = 0; k < i && origins[i] != NONE; k++) {
                if (origins[k] != NONE && origins[k] < origins[i] && length[k] + 1 > length[i]) {
                    length[i] = length[k] + 1;
                    previous[i] = k;
                }
            }
            if (length[i] > 0 && (last == NONE || length[i] > length[last])) {
                last = i;
            }
        }
        boolean[] moved = new boolean[after.size()];
        Arrays.fill(moved, true);
        for (int i = last; i != NONE; i = previous[i]) {
            moved[i] = false;
        }
        return moved;
    }

    private static String name(HardRoute rule) {
        return shortened(rule.reason().isEmpty() ? rule.pattern() : rule.reason());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "none" : "“" + text + "”";
    }
}
