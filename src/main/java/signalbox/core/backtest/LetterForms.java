package signalbox.core.backtest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which characters are one when case is ignored: those that lead to each other by taking the upper or the lower case,
 * such as k, K and the Kelvin sign. The dotted and the dotless i stand alone, as in Unicode's simple case folding.
 */
final class LetterForms {
    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int DOTLESS_I = 0x131;
    private static final int[] NONE = {};

    private static final class Known {
        static final Map<Integer, int[]> FORMS = forms();

        private static Map<Integer, int[]> forms() {
            Map<Integer, Set<Integer>> groups = new HashMap<>();
            for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                if (codePoint != DOTTED_CAPITAL_I && codePoint != DOTLESS_I) {
                    join(groups, codePoint, Character.toUpperCase(codePoint));
                    join(groups, codePoint, Character.toLowerCase(codePoint));
                }
            }
            Map<Integer, int[]> forms = new HashMap<>();
            groups.forEach((codePoint, group) -> forms.put(
                    codePoint, group.stream().mapToInt(Integer::intValue).toArray()));
            return forms;
        }

        private static void join(Map<Integer, Set<Integer>> groups, int one, int other) {
            if (one == other || other == DOTTED_CAPITAL_I || other == DOTLESS_I) {
                return;
            }
            Set<Integer> joined = groups.getOrDefault(one, new TreeSet<>(Arrays.asList(one)));
            joined.addAll(groups.getOrDefault(other, new TreeSet<>(Arrays.asList(other))));
            joined.forEach(member -> groups.put(member, joined));
        }
    }

    private LetterForms() {}

    /** All forms of a letter, itself included; none for what has one form alone. */
    static int[] of(int codePoint) {
        return Known.FORMS.getOrDefault(codePoint, NONE);
    }
}
