package signalbox.core.table;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** How two documents differ: in words, and line by line. */
public final class TableDiff {
    private static final int CONTEXT = 3;

    private TableDiff() {}

    /** What became of a line. */
    public enum LineKind {
        SAME,
        ADDED,
        REMOVED,
        /** Stands for equal lines that are left out. */
        GAP
    }

    /**
     * One line of a difference.
     *
     * @param before number of the line in the first text, from 1; 0 where it is not in it
     * @param after number of the line in the second text, from 1; 0 where it is not in it
     */
    public record Line(LineKind kind, String text, int before, int after) {}

    /** One sentence for each change, in the order of the table; empty where both say the same. */
    public static List<String> words(TableDocument before, TableDocument after) {
        return new DiffWords(TableOutline.of(before), TableOutline.of(after)).sentences();
    }

    /** The lines that changed, each with three equal ones around it. */
    public static List<Line> lines(TableDocument before, TableDocument after) {
        List<String> old = before.text().lines().toList();
        List<String> now = after.text().lines().toList();
        List<Line> all = new ArrayList<>();
        int from = 0;
        int shift = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int start = delta.getSource().getPosition();
            same(all, old, from, start, shift);
            from = start;
            for (String line : delta.getSource().getLines()) {
                all.add(new Line(LineKind.REMOVED, line, ++from, 0));
            }
            int added = delta.getTarget().getPosition();
            for (String line : delta.getTarget().getLines()) {
                all.add(new Line(LineKind.ADDED, line, 0, ++added));
            }
            shift = added - from;
        }
        if (all.isEmpty()) {
            return List.of();
        }
        same(all, old, from, old.size(), shift);
        return withoutFarLines(all);
    }

    private static void same(List<Line> lines, List<String> old, int from, int to, int shift) {
        for (int i = from; i < to; i++) {
            lines.add(new Line(LineKind.SAME, old.get(i), i + 1, i + 1 + shift));
        }
    }

    private static List<Line> withoutFarLines(List<Line> all) {
        boolean[] near = new boolean[all.size()];
        for (int i = 0; i < near.length; i++) {
            if (all.get(i).kind() != LineKind.SAME) {
                for (int k = Math.max(0, i - CONTEXT); k <= Math.min(near.length - 1, i + CONTEXT); k++) {
                    near[k] = true;
                }
            }
        }
        List<Line> shown = new ArrayList<>();
        for (int i = 0; i < near.length; i++) {
            if (near[i]) {
                shown.add(all.get(i));
            } else if (i == 0 || near[i - 1]) {
                shown.add(new Line(LineKind.GAP, "", 0, 0));
            }
        }
        return List.copyOf(shown);
    }
}
