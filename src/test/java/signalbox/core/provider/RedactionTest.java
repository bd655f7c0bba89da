package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-abcdefgh12345678",
                "sk-ant-api03-AbC_dEf-123",
                "sk-abc***********wxyz",
                "Bearer abc.def/ghi=",
                "gsk_4fj3k2l1m5n6o7p8q9r0s1t2u3v4w5x6y7z8",
                "0123456789abcdef0123456789abcdef"
            })
    void leavesNothingLikeAKey(String key) {
        assertThat(Redaction.shortened("Incorrect API key provided: " + key + ", see the site."))
                .isEqualTo("Incorrect API key provided: [key], see the site.");
    }

    @Test
    void leavesOrdinaryWordsAlone() {
        String message = "This model's maximum context length is 128000 tokens; max_tokens is too large: 400000.";
        assertThat(Redaction.shortened(message)).isEqualTo(message);
    }

    @Test
    void shortensToOneLine() {
        assertThat(Redaction.shortened("a\n b " + "c ".repeat(300)))
                .hasSize(200)
                .startsWith("a b c")
                .endsWith("…");
    }
}
