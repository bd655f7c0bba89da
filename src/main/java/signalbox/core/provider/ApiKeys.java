package signalbox.core.provider;

import java.util.Optional;
import signalbox.core.table.Provider;

/** Where keys are found. A key is never logged, stored or shown. */
public interface ApiKeys {
    /** The key for this provider; empty where it needs none or none is to be found. */
    Optional<String> keyFor(Provider provider);
}
