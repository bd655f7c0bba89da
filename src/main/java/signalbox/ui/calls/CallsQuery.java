package signalbox.ui.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signalbox.core.calllog.Bound;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.Dimension;

/**
 * What the screen looks at: a period and a filter, one for charts and table alike. Immutable, so that each change can
 * be undone.
 *
 * @param filter without a time of its own
 */
record CallsQuery(Period period, CallFilter filter) {
    static final CallsQuery FIRST = new CallsQuery(Period.Recent.MONTH, CallFilter.ALL);

    /** The filter with its time. */
    CallFilter at(Instant now) {
        return filter.between(period.from(now), period.to());
    }

    boolean isUnfiltered() {
        return filter.equals(CallFilter.ALL);
    }

    CallsQuery during(Period other) {
        return new CallsQuery(other, filter);
    }

    /** Only this value of the dimension. */
    CallsQuery only(Dimension dimension, String value) {
        return with(changed(filter.only(), dimension, Set.of(value)), without(filter.not(), dimension, value));
    }

    /** This value as well as those wanted already. */
    CallsQuery also(Dimension dimension, String value) {
        Set<String> values = new HashSet<>(filter.only().getOrDefault(dimension, Set.of()));
        values.add(value);
        return with(changed(filter.only(), dimension, values), without(filter.not(), dimension, value));
    }

    /** Everything but this value. */
    CallsQuery exclude(Dimension dimension, String value) {
        Set<String> values = new HashSet<>(filter.not().getOrDefault(dimension, Set.of()));
        values.add(value);
        return with(without(filter.only(), dimension, value), changed(filter.not(), dimension, values));
    }

    /** Takes one wanted or unwanted value out of the filter. */
    CallsQuery forget(Dimension dimension, String value) {
        return with(without(filter.only(), dimension, value), without(filter.not(), dimension, value));
    }

    /** Only calls within this bound as well; it takes the place of one of the same number and direction. */
    CallsQuery bounded(Bound bound) {
        List<Bound> bounds = new ArrayList<>(filter.bounds());
        bounds.removeIf(other ->
                other.number() == bound.number() && isUpper(other.comparison()) == isUpper(bound.comparison()));
        bounds.add(bound);
        return with(bounds, filter.text());
    }

    private static boolean isUpper(Bound.Comparison comparison) {
        return comparison == Bound.Comparison.LESS || comparison == Bound.Comparison.AT_MOST;
    }

    CallsQuery unbounded(Bound bound) {
        List<Bound> bounds = new ArrayList<>(filter.bounds());
        bounds.remove(bound);
        return with(bounds, filter.text());
    }

    /** Only calls whose prompt and answer have these words; empty for all. */
    CallsQuery saying(String words) {
        return with(filter.bounds(), words);
    }

    private CallsQuery with(List<Bound> bounds, String text) {
        return new CallsQuery(period, new CallFilter(null, null, filter.only(), filter.not(), bounds, text));
    }

    CallsQuery unfiltered() {
        return new CallsQuery(period, CallFilter.ALL);
    }

    private CallsQuery with(Map<Dimension, Set<String>> only, Map<Dimension, Set<String>> not) {
        return new CallsQuery(period, new CallFilter(null, null, only, not, filter.bounds(), filter.text()));
    }

    private static Map<Dimension, Set<String>> without(
            Map<Dimension, Set<String>> values, Dimension dimension, String value) {
        Set<String> left = new HashSet<>(values.getOrDefault(dimension, Set.of()));
        left.remove(value);
        return changed(values, dimension, left);
    }

    private static Map<Dimension, Set<String>> changed(
            Map<Dimension, Set<String>> values, Dimension dimension, Set<String> wanted) {
        Map<Dimension, Set<String>> changed = new EnumMap<>(Dimension.class);
        changed.putAll(values);
        if (wanted.isEmpty()) {
            changed.remove(dimension);
        } else {
            changed.put(dimension, Set.copyOf(wanted));
        }
        return changed;
    }
}
