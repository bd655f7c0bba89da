package signalbox.ui.routing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what the inspector shows for a place of the table. */
final class ProblemPlace {
    private static final Pattern LISTED = Pattern.compile("^/(tiers|hard_routes)/(\\d{1,6})");
    private static final Pattern SIGNAL = Pattern.compile("^/classifier/(signals|task_types)/([^/]+)");

    private ProblemPlace() {}

    /** @param pointer a JSON pointer into the table; empty where no inspector shows what is there */
    static Optional<Selection> selectionAt(String pointer) {
        Matcher listed = LISTED.matcher(pointer);
        if (listed.find()) {
            int index = Integer.parseInt(listed.group(2));
            return Optional.of(
                    listed.group(1).equals("tiers") ? new Selection.OfTier(index) : new Selection.OfRule(index));
        }
        Matcher signal = SIGNAL.matcher(pointer);
        if (signal.find()) {
            String name = signal.group(2).replace("~1", "/").replace("~0", "~");
            SignalKind kind = signal.group(1).equals("signals") ? SignalKind.SIGNAL : SignalKind.TASK_TYPE;
            return Optional.of(new Selection.OfSignal(kind, name));
        }
        return Optional.empty();
    }
}
