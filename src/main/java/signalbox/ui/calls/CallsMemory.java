package signalbox.ui.calls;

import java.util.Arrays;
import signalbox.core.calllog.Dimension;
import signalbox.ui.common.Settings;

/** What the screen remembers from one start to the next: filter, period and grouping, as the operator left them. */
final class CallsMemory {
    private static final String FILTER = "calls.filter";
    private static final String PERIOD = "calls.period";
    private static final String GROUP = "calls.group";

    private final Settings settings;

    CallsMemory(Settings settings) {
        this.settings = settings;
    }

    CallsQuery query() {
        Period period = read(PERIOD, Period.Recent.values(), Period.Recent.MONTH);
        if (settings.read(PERIOD).filter(Period.Everything.ALL.name()::equals).isPresent()) {
            period = Period.Everything.ALL;
        }
        CallsQuery unfiltered = CallsQuery.FIRST.during(period);
        try {
            return FilterText.addTo(unfiltered, settings.read(FILTER).orElse(""));
        } catch (IllegalArgumentException ofAnotherVersion) {
            return unfiltered;
        }
    }

    /** A period chosen in a chart is not kept: it would be in the past. */
    void keep(CallsQuery query) {
        settings.write(FILTER, FilterText.of(query.filter()));
        switch (query.period()) {
            case Period.Recent recent -> settings.write(PERIOD, recent.name());
            case Period.Everything everything -> settings.write(PERIOD, everything.name());
            case Period.Between _ -> {}
        }
    }

    Dimension group() {
        return read(GROUP, Dimension.values(), Dimension.TASK);
    }

    void keep(Dimension group) {
        settings.write(GROUP, group.name());
    }

    private <T extends Enum<T>> T read(String key, T[] choices, T usual) {
        return settings.read(key)
                .flatMap(name -> Arrays.stream(choices)
                        .filter(choice -> choice.name().equals(name))
                        .findFirst())
                .orElse(usual);
    }
}
