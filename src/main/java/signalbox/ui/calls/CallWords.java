package signalbox.ui.calls;

import java.util.Locale;
import signalbox.core.calllog.CallStatus;
import signalbox.core.calllog.Dimension;
import signalbox.core.routing.StageName;
import signalbox.ui.calls.chart.Measure;
import signalbox.ui.common.Strings;

/** The log's values as the reader sees them. */
final class CallWords {
    private CallWords() {}

    /** A dimension's name within a sentence. */
    static String dimension(Dimension dimension) {
        return Strings.text("calls.dimension." + dimension.wireName());
    }

    /** A value of a dimension; one that is not logged gets a word too. */
    static String value(Dimension dimension, String value) {
        if (value.isEmpty()) {
            return Strings.text("calls.value.none");
        }
        return switch (dimension) {
            case CAUSE, SOURCE -> value.replace('_', ' ');
            case RULE -> Strings.text("calls.value.rule", value);
            case TIER, MODEL, PROVIDER, TASK, COMPLEXITY, USER, STATUS -> value;
        };
    }

    static String measure(Measure measure) {
        return Strings.text("calls.measure." + measure.wireName());
    }

    static String stage(StageName name) {
        return Strings.text("calls.stage." + name.name().toLowerCase(Locale.ROOT));
    }

    static boolean isFailure(String status) {
        return status.equals(CallStatus.FAILED.wireName());
    }
}
