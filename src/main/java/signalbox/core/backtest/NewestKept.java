package signalbox.core.backtest;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forgets what was not asked for the longest time once there are too many. For one thread. */
final class NewestKept<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int most;

    NewestKept(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
