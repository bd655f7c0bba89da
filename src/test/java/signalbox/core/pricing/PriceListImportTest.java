package signalbox.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.ModelRef;

class PriceListImportTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final String LITELLM = """
        {"sample_spec": {"litellm_provider": "one of …", "mode": "chat"},
         "gpt-x": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 3e-07,
                   "output_cost_per_token": 1.2e-06, "cache_read_input_token_cost": 7.5e-08,
                   "input_cost_per_token_above_200k_tokens": 6e-07,
                   "output_cost_per_token_above_200k_tokens": 2.4e-06},
         "openai/gpt-x": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 1e-06,
                   "output_cost_per_token": 1e-06},
         "gemini/flash-x": {"litellm_provider": "gemini", "mode": "chat", "input_cost_per_token": 1e-07,
                   "output_cost_per_token": 4e-07},
         "local-x": {"litellm_provider": "ollama", "mode": "chat", "input_cost_per_token": 0.0,
                   "output_cost_per_token": 0.0},
         "odd-x": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 2.5,
                   "output_cost_per_token": 10},
         "bad-x": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": -1e-6,
                   "output_cost_per_token": 1e-6},
         "embed-x": {"litellm_provider": "openai", "mode": "embedding", "input_cost_per_token": 2e-08}}
        """;
    private static final String OPENROUTER = """
        {"data": [
          {"id": "acme/one", "pricing": {"prompt": "0.00000015", "completion": "0.0000006",
           "input_cache_read": "0.000000075"}},
          {"id": "acme/free:free", "pricing": {"prompt": "0", "completion": "0"}},
          {"id": "openrouter/auto", "pricing": {"prompt": "-1", "completion": "-1"}},
          {"id": "acme/odd", "pricing": {"prompt": "cheap", "completion": "0.0000006"}}]}
        """;

    @Test
    void readsLiteLlmsPricesByTheToken() {
        ImportedPrices read = PriceListImport.read(bytes(LITELLM), DAY);
        assertThat(read.models().stream().map(model -> model.provider() + " " + model.modelId()))
                .containsExactly("openai gpt-x", "google flash-x");
        ListedPrice price = read.models().getFirst().prices().getFirst();
        assertThat(price.rates().input()).isEqualByComparingTo("0.3");
        assertThat(price.rates().output()).isEqualByComparingTo("1.2");
        assertThat(price.rates().cachedInputOrNull()).isEqualByComparingTo("0.075");
        assertThat(price.above()).singleElement().satisfies(tier -> {
            assertThat(tier.tokens()).isEqualTo(200_000);
            assertThat(tier.rates().input()).isEqualByComparingTo("0.6");
        });
        assertThat(read.skipped().stream().map(ImportedPrices.LeftOut::name))
                .containsExactly("sample_spec", "openai/gpt-x", "local-x", "embed-x");
        assertThat(read.unreadable().stream().map(ImportedPrices.LeftOut::name)).containsExactly("odd-x", "bad-x");
    }

    @Test
    void readsOpenRoutersPricesAndTakesMinusOneForUnknown() throws IOException {
        ImportedPrices read = PriceListImport.read(zipped(OPENROUTER), DAY);
        assertThat(read.models().stream().map(ListedModel::modelId)).containsExactly("acme/one", "acme/free:free");
        assertThat(read.models().getFirst().prices().getFirst().rates().input()).isEqualByComparingTo("0.15");
        assertThat(read.skipped().stream().map(ImportedPrices.LeftOut::name)).containsExactly("openrouter/auto");
        assertThat(read.unreadable().stream().map(ImportedPrices.LeftOut::name)).containsExactly("acme/odd");
    }

    @Test
    void refusesWhatIsNeither() {
        assertThatThrownBy(() -> PriceListImport.read(bytes("{\"a\": 1}"), DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PriceListImport.read(bytes("{\"a"), DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changesNothingBeforeItsDayNorAfterALaterPriceThatIsKnown() {
        PriceList book = PriceList.of(
                List.of(model("gpt-x", price(null, "2026-02-01", "1"), price("2026-06-01", "2026-07-01", "3"))));
        List<PriceChanges.Change> changes =
                PriceChanges.between(book, List.of(model("gpt-x", price("2026-03-01", "2026-03-01", "2"))));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(PriceChanges.Kind.DEARER);
            assertThat(change.knownLater()).contains(LocalDate.parse("2026-06-01"));
        });
        PriceList now = book.with(PriceChanges.merged(List.of(), changes));
        assertThat(input(now, "2026-02-28")).isEqualTo("1");
        assertThat(input(now, "2026-03-01")).isEqualTo("2");
        assertThat(input(now, "2026-06-01")).isEqualTo("3");
    }

    @Test
    void anOlderListNeverComesAfterAPriceSeenLater() {
        PriceList book = PriceList.of(List.of(model("gpt-x", price(null, "2026-07-01", "1"))));
        PriceList now = book.with(List.of(model("gpt-x", price("2026-03-01", "2026-03-01", "2"))));
        assertThat(input(now, "2026-02-01")).isEqualTo("1");
        assertThat(input(now, "2026-04-01")).isEqualTo("2");
        assertThat(input(now, "2026-07-01")).isEqualTo("1");
    }

    @Test
    void keepsWhatWasImportedBeforeAndReadsItBack(@TempDir Path folder) throws IOException {
        PriceFile file = PriceFile.open(folder.resolve("prices.json"));
        ModelRef model = new ModelRef("openai", "gpt-x");
        for (String day : List.of("2026-03-01", "2026-04-01")) {
            String price = day.equals("2026-03-01") ? "1" : "2";
            List<PriceChanges.Change> changes =
                    PriceChanges.between(file.list(), List.of(model("gpt-x", price(day, day, price))));
            file.write(PriceChanges.merged(file.imported(), changes));
        }
        PriceFile again = PriceFile.open(folder.resolve("prices.json"));
        assertThat(again.priceOf(model, Instant.parse("2026-03-15T00:00:00Z"), 0)
                        .orElseThrow()
                        .input())
                .isEqualByComparingTo("1");
        assertThat(again.priceOf(model, Instant.parse("2026-05-01T00:00:00Z"), 0)
                        .orElseThrow()
                        .input())
                .isEqualByComparingTo("2");
        assertThat(again.priceOf(model, Instant.parse("2026-02-01T00:00:00Z"), 0))
                .isEmpty();
    }

    private static String input(PriceList list, String day) {
        return list.priceOf(new ModelRef("openai", "gpt-x"), Instant.parse(day + "T12:00:00Z"), 0)
                .orElseThrow()
                .input()
                .toPlainString();
    }

    private static ListedModel model(String id, ListedPrice... prices) {
        return new ListedModel("openai", id, List.of(), List.of(prices));
    }

    private static ListedPrice price(@Nullable String from, String seen, String input) {
        Rates rates = new Rates(new BigDecimal(input), null, null, new BigDecimal(input));
        return new ListedPrice(
                from == null ? null : LocalDate.parse(from),
                rates,
                List.of(),
                List.of(),
                "test",
                LocalDate.parse(seen),
                null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(bytes(text));
        }
        return bytes.toByteArray();
    }
}
