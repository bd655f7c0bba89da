package signalbox.ui.calls;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.GroupTotals;
import signalbox.ui.calls.chart.Pick;
import signalbox.ui.common.Settings;
import signalbox.ui.common.TaskRunner;

/**
 * The values of each dimension with their calls: of the calls that match all of the filter but that dimension, so that
 * other values can be chosen. Asked for only while they are shown. On the JavaFX thread.
 */
final class FacetsViewModel {
    static final String OPEN = "calls.facets";

    private final CallQueries log;
    private final TaskRunner tasks;
    private final Supplier<CallFilter> filter;
    private final LookViewModel looks;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Map<Dimension, List<GroupTotals>>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private TaskRunner.RunningTask loading = () -> {};

    /** How a value stands in the filter. */
    enum Standing {
        FREE,
        WANTED,
        UNWANTED
    }

    FacetsViewModel(
            CallQueries log, TaskRunner tasks, Supplier<CallFilter> filter, LookViewModel looks, Settings settings) {
        this.log = log;
        this.tasks = tasks;
        this.filter = filter;
        this.looks = looks;
        open.set(settings.read(OPEN).filter("true"::equals).isPresent());
        open.subscribe((before, now) -> {
            settings.write(OPEN, now.toString());
            refresh();
        });
    }

    /** Whether the values are shown beside the calls. */
    BooleanProperty openProperty() {
        return open;
    }

    /** Most calls first; dimensions without a value are missing. */
    ReadOnlyObjectProperty<Map<Dimension, List<GroupTotals>>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    void refresh() {
        loading.cancel();
        if (open.get()) {
            CallFilter wanted = filter.get();
            // A log that cannot be read is told above.
            loading = tasks.run("", progress -> count(wanted), counts::set, failed -> counts.set(Map.of()));
        }
    }

    Standing standing(Dimension dimension, String value) {
        CallFilter now = looks.queryProperty().get().filter();
        if (now.only().getOrDefault(dimension, Set.of()).contains(value)) {
            return Standing.WANTED;
        }
        return now.not().getOrDefault(dimension, Set.of()).contains(value) ? Standing.UNWANTED : Standing.FREE;
    }

    /** As a mark in a chart does; picked again, a value is let go. */
    void pick(Pick pick, Dimension dimension, String value) {
        Standing standing = standing(dimension, value);
        boolean again = pick == Pick.EXCLUDE ? standing == Standing.UNWANTED : standing == Standing.WANTED;
        if (again) {
            looks.filter(now -> now.forget(dimension, value));
        } else {
            looks.pick(pick, dimension, value);
        }
    }

    private Map<Dimension, List<GroupTotals>> count(CallFilter wanted) throws CallLogException {
        Map<Dimension, List<GroupTotals>> found = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            List<GroupTotals> groups = log.byGroup(without(wanted, dimension), dimension).stream()
                    .sorted((one, other) -> Long.compare(other.calls(), one.calls()))
                    .toList();
            if (groups.stream().anyMatch(group -> !group.value().isEmpty())) {
                found.put(dimension, groups);
            }
        }
        return found;
    }

    private static CallFilter without(CallFilter filter, Dimension dimension) {
        Map<Dimension, Set<String>> only = new EnumMap<>(Dimension.class);
        only.putAll(filter.only());
        only.remove(dimension);
        Map<Dimension, Set<String>> not = new EnumMap<>(Dimension.class);
        not.putAll(filter.not());
        not.remove(dimension);
        return new CallFilter(filter.fromOrNull(), filter.toOrNull(), only, not, filter.bounds(), filter.text());
    }
}
