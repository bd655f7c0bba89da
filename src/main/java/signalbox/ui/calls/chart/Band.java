package signalbox.ui.calls.chart;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One colour of a chart: a value of the dimension that it is parted by, or one of the measure's own kinds.
 *
 * @param valueOrNull of the dimension, to filter by; null where the band is no value
 * @param name for the reader
 * @param colour index of a tier's colour and pattern
 * @param amounts one for each slot of time
 */
public record Band(@Nullable String valueOrNull, String name, int colour, List<Amount> amounts) {
    public Band {
        amounts = List.copyOf(amounts);
    }

    public Optional<String> value() {
        return Optional.ofNullable(valueOrNull);
    }

    /** Of all slots; only what can be added up has a meaningful one. */
    public Amount sum() {
        return amounts.stream().reduce(Amount.NONE, Amount::plus);
    }
}
