package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PrivacyTest {
    @Test
    void emptiesWhatAModelThatWasAskedForTheRouteSaid() {
        JsonNode decision = JsonMapper.shared()
                .readTree("{\"classifier_call\": {\"model_id\": \"small\", \"failure\": \"Refused: my quokka\"}}");
        Privacy.removeWords(decision);

        assertThat(decision.toString()).contains("small").doesNotContain("quokka");
    }

    @Test
    void redactsWhatMayQuoteAPromptAndLeavesNamesOfModelsAlone() {
        JsonNode decision = JsonMapper.shared()
                .readTree(
                        "{\"model_id\": \"claude-3-5-haiku-20241022\", \"stages\": [{\"detail\": \"Call 030 1234567\","
                                + " \"signals\": [{\"seen\": \"ann@example.com\"}]}]}");
        Privacy.redactWords(decision);

        assertThat(decision.toString())
                .contains("claude-3-5-haiku-20241022", "Call [number]", "[e-mail]")
                .doesNotContain("1234567", "ann@");
    }
}
