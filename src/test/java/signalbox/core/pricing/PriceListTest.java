package signalbox.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.core.chat.ModelRef;

class PriceListTest {
    private static final PriceList SHIPPED = PriceList.shipped();
    private static final Instant LATE = Instant.parse("2026-10-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "openai, gpt-4o, 2.5, 10",
        "openai, gpt-4o-2024-05-13, 5, 15",
        "openai, gpt-4o-2024-11-20, 2.5, 10",
        "openai, gpt-4o-mini-2024-07-18, 0.15, 0.6",
        "openai, openai/gpt-4o-mini, 0.15, 0.6",
        "anthropic, claude-haiku-4-5, 1, 5",
        "anthropic, claude-haiku-4-5-20251001, 1, 5",
        "anthropic, claude-sonnet-4-5-20250929, 3, 15",
        "bedrock, us.anthropic.claude-haiku-4-5-20251001-v1:0, 1.1, 5.5",
        "bedrock, global.anthropic.claude-haiku-4-5-20251001-v1:0, 1, 5",
        "openrouter, openai/gpt-4o-mini, 0.15, 0.6",
    })
    void knowsAModelUnderItsExactNameBeforeAnyOther(String provider, String model, String input, String output) {
        ModelPrice price = price(provider, model, LATE, 0);
        assertThat(price.input()).isEqualByComparingTo(input);
        assertThat(price.output()).isEqualByComparingTo(output);
    }

    @ParameterizedTest
    @CsvSource({
        "openai, gpt-4o-imaginary",
        "openrouter, openai/gpt-4o-mini:nitro",
        "openrouter, openrouter/auto",
        "bedrock, global.anthropic.claude-opus-4-1-20250805-v1:0",
        "ollama, llama3.2",
        "local, gpt-4o",
    })
    void doesNotKnowWhatNobodySays(String provider, String model) {
        assertThat(SHIPPED.priceOf(new ModelRef(provider, model), LATE, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "openai, gpt-5.6-luna, 2026-07-29T23:59:59Z, 1",
        "openai, gpt-5.6-luna, 2026-07-30T00:00:00Z, 0.2",
        "openai, gpt-5.6-luna, 2026-09-15T00:00:00Z, 0.2",
        "openai, o3, 2025-06-09T12:00:00Z, 10",
        "openai, o3, 2025-06-10T12:00:00Z, 2",
        "anthropic, claude-sonnet-5, 2026-08-31T23:00:00Z, 2",
        "anthropic, claude-sonnet-5, 2026-09-01T00:00:00Z, 3",
        "deepseek, deepseek-chat, 2025-01-01T12:00:00Z, 0.14",
        "deepseek, deepseek-chat, 2025-08-01T12:00:00Z, 0.27",
        "deepseek, deepseek-chat, 2025-08-01T16:30:00Z, 0.135",
        "deepseek, deepseek-chat, 2025-08-01T00:29:00Z, 0.135",
    })
    void takesThePriceOfTheDayAndTheHour(String provider, String model, Instant at, String input) {
        assertThat(price(provider, model, at, 0).input()).isEqualByComparingTo(input);
    }

    @Test
    void chargesALongPromptAtItsOwnRatesForTheWholeCall() {
        assertThat(price("anthropic", "claude-sonnet-4-5", LATE, 200_000).input())
                .isEqualByComparingTo("3");
        ModelPrice dearer = price("anthropic", "claude-sonnet-4-5", LATE, 200_001);
        assertThat(dearer.input()).isEqualByComparingTo("6");
        assertThat(dearer.output()).isEqualByComparingTo("22.5");
        assertThat(dearer.cachedInput()).isEqualByComparingTo("0.6");
    }

    @Test
    void knowsWhenThePriceIsToChange() {
        assertThat(SHIPPED.quote(new ModelRef("anthropic", "claude-sonnet-5"), Instant.parse("2026-08-01T00:00:00Z"), 0)
                        .orElseThrow()
                        .nextChange())
                .hasValueSatisfying(day -> assertThat(day).hasToString("2026-09-01"));
    }

    @Test
    void shipsNoModelTwiceAndNoPriceBelowZero() {
        List<ListedModel> models = SHIPPED.models();
        assertThat(models).hasSizeGreaterThan(400);
        assertThat(models.stream().map(model -> model.provider() + " " + model.modelId()))
                .doesNotHaveDuplicates();
        assertThat(models)
                .allSatisfy(model -> assertThat(model.prices()).isNotEmpty().allSatisfy(price -> {
                    assertThat(price.rates().input()).isBetween(BigDecimal.ZERO, new BigDecimal(1000));
                    assertThat(price.rates().output()).isBetween(BigDecimal.ZERO, new BigDecimal(1000));
                    assertThat(price.source()).isNotEmpty();
                }));
    }

    private static ModelPrice price(String provider, String model, Instant at, long promptTokens) {
        return SHIPPED.priceOf(new ModelRef(provider, model), at, promptTokens).orElseThrow();
    }
}
