package signalbox.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;

final class TiktokenCounterTest {
    private final TokenCounter counter = new TiktokenCounter();

    @Test
    void countsWordsAndSignsAsTheEncodingDoes() {
        assertThat(counter.count("")).isZero();
        assertThat(counter.count("hello world")).isEqualTo(2);
    }

    @Test
    void aRequestCountsMoreThanItsText() {
        assertThat(counter.count(ChatRequest.ofPrompt("hello world", RoutingHints.NONE)))
                .isEqualTo(9);
    }

    @Test
    void textThatLooksLikeAControlTokenIsCountedAsText() {
        assertThat(counter.count("<|endoftext|>")).isGreaterThan(1);
    }
}
