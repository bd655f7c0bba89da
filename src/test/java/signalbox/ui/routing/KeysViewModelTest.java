package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import signalbox.core.provider.ProviderKeys;
import signalbox.support.InlineTaskRunner;

final class KeysViewModelTest {
    private final ProviderKeys keys = new ProviderKeys(Map.of("OPENAI_API_KEY", "sk-env")::get);
    private final KeysViewModel model = new KeysViewModel(keys, new InlineTaskRunner());

    @Test
    void saysWhereAKeyIsAndNeverWhatItIs() {
        assertThat(model.words("OPENAI_API_KEY")).contains("environment variable OPENAI_API_KEY");
        assertThat(model.canForget("OPENAI_API_KEY")).isFalse();
        model.keep("GROQ_API_KEY", "gsk-secret");
        assertThat(model.words("GROQ_API_KEY")).contains("in memory").doesNotContain("gsk-secret");
        assertThat(model.isFound("GROQ_API_KEY")).isTrue();
    }

    @Test
    void forgetsAKeyThatWasGivenInTheWindow() {
        model.keep("GROQ_API_KEY", "gsk-secret");
        int before = model.changesProperty().get();
        model.forget("GROQ_API_KEY");
        assertThat(model.isFound("GROQ_API_KEY")).isFalse();
        assertThat(model.words("GROQ_API_KEY")).contains("No key is found");
        assertThat(model.changesProperty().get()).isGreaterThan(before);
    }

    @Test
    void refusesWhatCanBeNoKey() {
        model.keep("GROQ_API_KEY", "two words");
        assertThat(model.words("GROQ_API_KEY")).contains("cannot be a key");
        assertThat(model.isFound("GROQ_API_KEY")).isFalse();
    }
}
