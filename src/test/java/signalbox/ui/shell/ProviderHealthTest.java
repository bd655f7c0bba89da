package signalbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProviderHealthTest {
    @ParameterizedTest
    @CsvSource({
        "false, 0, 0, NO_KEY",
        "true, 0, 0, READY",
        "true, 10, 0, WELL",
        "true, 10, 1, SHAKY",
        "true, 10, 5, FAILING",
        "true, 1, 1, FAILING"
    })
    void tellsTroubleFromTheCallsOfTheLastHour(
            boolean reachable, long calls, long failures, ProviderHealth.State state) {
        assertThat(new ProviderHealth("openai", reachable, calls, failures).state())
                .isEqualTo(state);
    }
}
