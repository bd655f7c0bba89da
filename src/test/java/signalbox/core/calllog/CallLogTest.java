package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import signalbox.support.CallBuilder;

final class CallLogTest {
    @TempDir
    Path folder;

    private CallLog log;

    @BeforeEach
    void open() throws CallLogException {
        log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
    }

    @AfterEach
    void close() throws CallLogException {
        log.close();
    }

    @Test
    void readsBackEverythingOfACall() throws CallLogException {
        Call call = new CallBuilder().user("ann@example.com").build();

        long id = log.append(call);

        CallDetail detail = log.detail(id).orElseThrow();
        assertThat(detail.row())
                .isEqualTo(new CallRow(
                        id,
                        call.at(),
                        "standard",
                        "gpt-4o",
                        "openai",
                        "medium",
                        "qa",
                        "ann@example.com",
                        "classifier",
                        "",
                        "ok",
                        "playground",
                        100L,
                        20L,
                        Money.of("0.0008"),
                        Duration.ofMillis(1500),
                        false));
        assertThat(detail.decision()).hasValue(call.decision());
        assertThat(detail.attempts()).isEqualTo(call.attempts());
        assertThat(detail.usage()).hasValue(Usage.of(100, 20));
        assertThat(detail.price().orElseThrow().input()).isEqualByComparingTo("5");
        assertThat(detail.cost()).isEqualTo(call.cost());
        assertThat(detail.timeToFirstToken()).hasValue(Duration.ofMillis(300));
        assertThat(detail.request()).hasValue(call.request());
        assertThat(detail.answer()).hasValue("Yes.");
    }

    @Test
    void keepsNoWordsWhereOnlyHashesAreWanted() throws CallLogException {
        try (CallLog silent = CallLog.open(folder.resolve("silent.db"), BodyPolicy.HASH_ONLY, ZoneOffset.UTC)) {
            CallDetail detail =
                    silent.detail(silent.append(new CallBuilder().build())).orElseThrow();

            assertThat(detail.request()).isEmpty();
            assertThat(detail.answer()).isEmpty();
            assertThat(detail.decision().orElseThrow().toString()).doesNotContain("water");
            assertThat(detail.decision().orElseThrow().stages()).hasSize(1);
        }
    }

    @Test
    void keepsACostThatIsTooLargeForItsColumn() throws CallLogException {
        ModelPrice absurd = new ModelPrice(new BigDecimal("1e9"), null, null, BigDecimal.ZERO, "test");

        long id = log.append(
                new CallBuilder().price(absurd).usage(Usage.of(100_000, 0)).build());

        assertThat(log.detail(id).orElseThrow().row().cost()).isPresent();
    }

    @Test
    void readsPromptsInTheOrderOfTheirIds() throws CallLogException {
        for (int i = 1; i <= 5; i++) {
            log.append(new CallBuilder().user("user " + i).build());
        }

        List<LoggedPrompt> prompts = log.prompts(2, 2);

        assertThat(prompts).extracting(prompt -> prompt.row().id()).containsExactly(3L, 4L);
        assertThat(prompts.getFirst().request())
                .hasValue(new CallBuilder().user("user 3").build().request());
        assertThat(prompts.getFirst().row())
                .isEqualTo(log.detail(3).orElseThrow().row());
        assertThat(log.prompts(5, 2)).isEmpty();
    }

    @Test
    void everyWriteChangesTheVersion() throws CallLogException {
        long before = log.version();
        assertThat(log.version()).isEqualTo(before);

        log.appendAll(List.of(new CallBuilder().build(), new CallBuilder().build()));

        assertThat(log.version()).isNotEqualTo(before);
    }
}
