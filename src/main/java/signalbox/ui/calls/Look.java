package signalbox.ui.calls;

import java.util.List;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.Dimension;
import signalbox.ui.calls.chart.Measure;

/**
 * What the screen shows of the log and how. Immutable, so that each change can be undone, and the whole be given a name.
 *
 * @param columns names of the columns shown, left to right; empty to show those that have something to say
 * @param measure of the chart over time
 * @param parts what that chart is parted by
 * @param group what the bars beside it are for
 * @param baseline the tier that savings compare with; empty for the usual one
 */
record Look(
        CallsQuery query,
        CallOrder order,
        List<String> columns,
        Measure measure,
        Dimension parts,
        Dimension group,
        String baseline) {
    static final Look FIRST =
            new Look(CallsQuery.FIRST, CallOrder.NEWEST, List.of(), Measure.COST, Dimension.TIER, Dimension.TASK, "");

    Look {
        columns = List.copyOf(columns);
    }

    Look at(CallsQuery other) {
        return new Look(other, order, columns, measure, parts, group, baseline);
    }

    Look in(CallOrder other) {
        return new Look(query, other, columns, measure, parts, group, baseline);
    }

    Look withColumns(List<String> names) {
        return new Look(query, order, names, measure, parts, group, baseline);
    }

    Look measuring(Measure other) {
        return new Look(query, order, columns, other, parts, group, baseline);
    }

    Look partedBy(Dimension other) {
        return new Look(query, order, columns, measure, other, group, baseline);
    }

    Look groupedBy(Dimension other) {
        return new Look(query, order, columns, measure, parts, other, baseline);
    }

    Look against(String tier) {
        return new Look(query, order, columns, measure, parts, group, tier);
    }

    /** Whether figures and charts are the same as of another look. */
    boolean countsAlike(Look other) {
        return query.equals(other.query)
                && measure == other.measure
                && parts == other.parts
                && group == other.group
                && baseline.equals(other.baseline);
    }
}
