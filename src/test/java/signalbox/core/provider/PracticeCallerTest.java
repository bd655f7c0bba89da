package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.RoutingHints;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;
import signalbox.support.WordCounter;
import tools.jackson.databind.node.ObjectNode;

final class PracticeCallerTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> pieces = new ArrayList<>();
    private final PracticeCaller caller = new PracticeCaller(new WordCounter(), pauses::add);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is a tariff?",
                "Classify this lead as hot, warm or cold: Anna asks for a demo",
                "Summarize the minutes of the meeting",
                "Refactor this function",
                "Solve for x: 3x = 12",
                "Translate to French: good morning",
                "Write an email to a late payer",
                "Is this covered? Answer yes or no",
                "blue",
                " "
            })
    void everyAnswerSaysThatItIsSimulated(String prompt) throws InterruptedException {
        for (String model : List.of("gpt-4o-mini", "gpt-4o", "o1-mini")) {
            assertThat(answer(model, prompt, true).text()).startsWith(PracticeCaller.MARKER + " ");
        }
    }

    @Test
    void theSamePromptGetsTheSameAnswerStreamedOrWhole() throws InterruptedException {
        ChatAnswer streamed = answer("gpt-4o", "Explain tides", true);
        String shown = String.join("", pieces);
        pieces.clear();

        assertThat(answer("gpt-4o", "Explain tides", false)).isEqualTo(streamed);
        assertThat(shown).isEqualTo(streamed.text());
        assertThat(pieces).containsExactly(streamed.text());
    }

    @Test
    void aDearerModelSaysMoreAndTakesLonger() throws InterruptedException {
        int cheap = answer("gpt-4o-mini", "Explain tides", true).text().length();
        Duration quick = total();
        pauses.clear();
        ChatAnswer dear = answer("o1-mini", "Explain tides", true);

        assertThat(dear.text().length()).isGreaterThan(cheap * 2);
        assertThat(total()).isGreaterThan(quick);
        assertThat(dear.usage().orElseThrow().reasoningTokens()).isPositive();
    }

    @Test
    void choosesOneOfTheLabelsOffered() throws InterruptedException {
        String text = answer("gpt-4o-mini", "Classify this lead as hot, warm or cold: Anna", true)
                .text();
        assertThat(text).matches("\\Q" + PracticeCaller.MARKER + "\\E (hot|warm|cold)");
    }

    @Test
    void answersJsonWithJsonThatIsMarkedToo() throws InterruptedException {
        ObjectNode body = (ObjectNode) Json.MAPPER.readTree("""
            {"messages":[{"role":"user","content":"Extract"}],"response_format":{"type":"json_object"}}\
            """);
        ChatAnswer answer = caller.call(call("gpt-4o", ChatRequest.ofBody(body, RoutingHints.NONE), true), pieces::add);

        assertThat(Json.MAPPER.readTree(answer.text()).path("simulated").booleanValue())
                .isTrue();
    }

    @Test
    void keepsToTheBoundOnOutputTokens() throws InterruptedException {
        ChatRequest request = ChatRequest.ofPrompt("Explain tides", RoutingHints.NONE);
        ModelCall bounded =
                new ModelCall(call("o1-mini", request, true).provider(), "o1-mini", request, 9, true, LIMIT);
        ChatAnswer answer = caller.call(bounded, pieces::add);

        assertThat(answer.finish()).isEqualTo(FinishReason.LENGTH);
        assertThat(new WordCounter().count(answer.text())).isEqualTo(9);
    }

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private ChatAnswer answer(String model, String prompt, boolean stream) throws InterruptedException {
        return caller.call(call(model, ChatRequest.ofPrompt(prompt, RoutingHints.NONE), stream), pieces::add);
    }

    private static ModelCall call(String model, ChatRequest request, boolean stream) {
        var provider = new Provider("any", Dialect.OPENAI, URI.create("http://127.0.0.1:1/v1"), "KEY");
        return new ModelCall(provider, model, request, 4096, stream, LIMIT);
    }

    private Duration total() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
