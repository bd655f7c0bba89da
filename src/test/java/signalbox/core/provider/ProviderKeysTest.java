package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;

final class ProviderKeysTest {
    private static final Provider WITH_KEY = provider("SOME_KEY");
    private static final String SECRET = "sk-not-for-any-eyes";
    private static final Provider WITHOUT_KEY = provider(null);

    private final FakeKeychain keychain = new FakeKeychain();

    @Test
    void findsTheKeyInTheEnvironmentWithoutTheSpaceAroundIt() {
        var keys = new ProviderKeys(Map.of("SOME_KEY", " abc\n")::get);

        assertThat(keys.keyFor(WITH_KEY)).contains("abc");
        assertThat(keys.reaches(WITH_KEY)).isTrue();
    }

    @Test
    void aBlankKeyOrOneThatNoHeaderTakesIsNone() {
        assertThat(new ProviderKeys(Map.of("SOME_KEY", "  ")::get).keyFor(WITH_KEY))
                .isEmpty();
        assertThat(new ProviderKeys(Map.of("SOME_KEY", "a\nb")::get).keyFor(WITH_KEY))
                .isEmpty();
        assertThat(new ProviderKeys(Map.of("SOME_KEY", "schlüssel")::get).reaches(WITH_KEY))
                .isFalse();
    }

    @Test
    void aKeyGivenWinsUntilItIsForgotten() {
        var keys = new ProviderKeys(Map.of("SOME_KEY", "old")::get, keychain);

        assertThat(keys.keep("SOME_KEY", " new ")).isEqualTo(KeyPlace.KEYCHAIN);
        assertThat(keys.keyFor(WITH_KEY)).contains("new");
        assertThat(keychain.kept).containsEntry("SOME_KEY", "new");
        keys.forget("SOME_KEY");
        assertThat(keys.keyFor(WITH_KEY)).contains("old");
        assertThat(keys.placeOf(WITH_KEY)).contains(KeyPlace.ENVIRONMENT);
        assertThat(keychain.kept).isEmpty();
    }

    @Test
    void aKeyInTheKeychainIsFoundOnceItWasReadAndGivesWayToTheEnvironment() {
        keychain.kept.put("SOME_KEY", "kept");
        var keys = new ProviderKeys(_ -> null, keychain);
        var told = new AtomicInteger();
        keys.onChange(told::incrementAndGet);

        assertThat(keys.reaches(WITH_KEY)).isFalse();
        keys.readKeychain(List.of(WITH_KEY, WITHOUT_KEY));
        assertThat(keys.keyFor(WITH_KEY)).contains("kept");
        assertThat(keys.placeOf(WITH_KEY)).contains(KeyPlace.KEYCHAIN);
        assertThat(told).hasValue(1);

        var set = new ProviderKeys(Map.of("SOME_KEY", "set")::get, keychain);
        set.readKeychain(List.of(WITH_KEY));
        assertThat(set.keyFor(WITH_KEY)).contains("set");
    }

    @Test
    void aKeyIsHeldInMemoryWhereTheKeychainCannotBeUsedAndItSaysWhy() {
        keychain.locked = true;
        var keys = new ProviderKeys(_ -> null, keychain);

        assertThat(keys.keep("SOME_KEY", SECRET)).isEqualTo(KeyPlace.MEMORY);
        assertThat(keys.keyFor(WITH_KEY)).contains(SECRET);
        assertThat(keys.placeOf(WITH_KEY)).contains(KeyPlace.MEMORY);
        assertThat(keys.keychainTrouble()).contains("The keychain refused; it may be locked.");
    }

    @Test
    void withoutAKeychainAKeyIsHeldInMemory() {
        var keys = new ProviderKeys(_ -> null);

        assertThat(keys.keep("SOME_KEY", "abc")).isEqualTo(KeyPlace.MEMORY);
        assertThat(keys.keychainTrouble()).contains("This machine has no keychain that the program can use.");
    }

    @Test
    void noTextOfItHoldsAKey() throws Exception {
        keychain.kept.put("OTHER_KEY", SECRET);
        var keys = new ProviderKeys(Map.of("THIRD_KEY", SECRET)::get, keychain);
        keys.keep("SOME_KEY", SECRET);
        keys.readKeychain(List.of(provider("OTHER_KEY")));

        assertThat(String.valueOf((Object) keys)).doesNotContain(SECRET);
        for (Field field : ProviderKeys.class.getDeclaredFields()) {
            assertThat(fieldText(keys, field)).doesNotContain(SECRET);
        }
        assertThatThrownBy(() -> keys.keep("SOME_KEY", SECRET + " " + SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(SECRET);
    }

    private static String fieldText(ProviderKeys keys, Field field) throws IllegalAccessException {
        field.setAccessible(true);
        return String.valueOf(field.get(keys));
    }

    @Test
    void aProviderWithoutAKeyIsReachedWithoutOne() {
        var keys = new ProviderKeys(_ -> "never asked for");

        assertThat(keys.keyFor(WITHOUT_KEY)).isEmpty();
        assertThat(keys.reaches(WITHOUT_KEY)).isTrue();
    }

    private static Provider provider(@Nullable String variable) {
        return new Provider("any", Dialect.OPENAI, URI.create("http://127.0.0.1:1/v1"), variable);
    }
}
