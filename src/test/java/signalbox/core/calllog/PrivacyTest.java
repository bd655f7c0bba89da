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
}
