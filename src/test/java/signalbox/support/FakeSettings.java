package signalbox.support;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import signalbox.ui.common.Settings;

/** Settings in memory. */
public final class FakeSettings implements Settings {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void write(String key, String value) {
        values.put(key, value);
    }
}
