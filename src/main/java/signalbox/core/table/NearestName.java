package signalbox.core.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt one was probably meant to be. */
final class NearestName {
    private NearestName() {}

    /** The known name closest to this one, if at most a third of its letters differ. */
    static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(candidate, name) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(candidate, name)));
    }

    /** How many letters to insert, delete or replace (Levenshtein), ignoring case. */
    private static int distance(String left, String right) {
        String first = left.toLowerCase(Locale.ROOT);
        String second = right.toLowerCase(Locale.ROOT);
        int[] row = new int[second.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[second.length()];
    }
}
