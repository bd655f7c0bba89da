package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;

final class EnvironmentKeysTest {
    private static final Provider WITH_KEY = provider("SOME_KEY");
    private static final Provider WITHOUT_KEY = provider(null);

    @Test
    void findsTheKeyInTheEnvironmentWithoutTheSpaceAroundIt() {
        var keys = new EnvironmentKeys(Map.of("SOME_KEY", " abc\n")::get);

        assertThat(keys.keyFor(WITH_KEY)).contains("abc");
        assertThat(keys.reaches(WITH_KEY)).isTrue();
    }

    @Test
    void aBlankKeyOrOneThatNoHeaderTakesIsNone() {
        assertThat(new EnvironmentKeys(Map.of("SOME_KEY", "  ")::get).keyFor(WITH_KEY))
                .isEmpty();
        assertThat(new EnvironmentKeys(Map.of("SOME_KEY", "a\nb")::get).keyFor(WITH_KEY))
                .isEmpty();
        assertThat(new EnvironmentKeys(Map.of("SOME_KEY", "schlüssel")::get).reaches(WITH_KEY))
                .isFalse();
    }

    @Test
    void aTypedKeyWinsUntilItIsForgotten() {
        var keys = new EnvironmentKeys(Map.of("SOME_KEY", "old")::get);

        keys.remember("SOME_KEY", "new");
        assertThat(keys.keyFor(WITH_KEY)).contains("new");
        keys.remember("SOME_KEY", "");
        assertThat(keys.keyFor(WITH_KEY)).contains("old");
    }

    @Test
    void aProviderWithoutAKeyIsReachedWithoutOne() {
        var keys = new EnvironmentKeys(_ -> "never asked for");

        assertThat(keys.keyFor(WITHOUT_KEY)).isEmpty();
        assertThat(keys.reaches(WITHOUT_KEY)).isTrue();
    }

    private static Provider provider(@Nullable String variable) {
        return new Provider("any", Dialect.OPENAI, URI.create("http://127.0.0.1:1/v1"), variable);
    }
}
