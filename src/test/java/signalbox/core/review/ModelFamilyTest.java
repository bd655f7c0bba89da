package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.core.chat.ModelRef;

final class ModelFamilyTest {
    @ParameterizedTest
    @CsvSource({
        "openai, gpt-4o-mini, openai",
        "azure, gpt-4.1, openai",
        "openrouter, anthropic/claude-sonnet-4, anthropic",
        "openrouter, nousresearch/hermes-4, nousresearch",
        "ollama, llama3.2:3b, meta",
        "local, my-own, local"
    })
    void tellsTheMakerFromTheName(String provider, String model, String family) {
        assertThat(ModelFamily.of(new ModelRef(provider, model))).isEqualTo(family);
    }
}
