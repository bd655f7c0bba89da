package signalbox.core.calllog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column says what.
 *
 * @param columns for each field that is there
 */
public record ImportMapping(Map<ImportField, String> columns) {
    public ImportMapping {
        columns = Map.copyOf(columns);
    }

    /** By the names that columns usually have; what is mapped by hand goes before, and an empty name reads none. */
    public static ImportMapping guess(Set<String> names, Map<ImportField, String> byHand) {
        Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
        for (ImportField field : ImportField.values()) {
            usual(field, names).ifPresent(name -> columns.put(field, name));
        }
        columns.putAll(byHand);
        columns.values().removeIf(String::isEmpty);
        return new ImportMapping(columns);
    }

    private static Optional<String> usual(ImportField field, Set<String> names) {
        for (String usual : field.usualNames()) {
            for (String name : names) {
                if (name.strip().equalsIgnoreCase(usual)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    public Optional<String> column(ImportField field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** The columns that nothing is read from. */
    public List<String> ignored(Set<String> names) {
        List<String> ignored = new ArrayList<>(names);
        ignored.removeAll(columns.values());
        return ignored;
    }
}
