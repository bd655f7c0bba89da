package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.PriceList;
import signalbox.support.InlineTaskRunner;

/** Choosing models from the price book and from a provider's own list. */
final class ModelBookTest {
    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private RoutingFixture fixture;
    private ModelBook book;

    @BeforeEach
    void open() {
        fixture = new RoutingFixture(folder);
        book = book(provider -> {
            asked.incrementAndGet();
            return List.of("llama-local", "qwen-local");
        });
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private ModelBook book(RoutingServices.OwnModels models) {
        PriceList prices = PriceList.shipped();
        return new ModelBook(
                () -> prices, models, () -> fixture.draft.state().outline(), new InlineTaskRunner(), Clock.systemUTC());
    }

    @Test
    void findsModelsOfTheProviderByWordsThoseThatBeginSoFirst() {
        List<ModelBook.Suggestion> found = book.search("openai", "gpt-4o");
        assertThat(found.getFirst().modelId()).startsWith("gpt-4o");
        assertThat(found)
                .hasSizeLessThanOrEqualTo(12)
                .allMatch(model -> model.modelId().contains("gpt-4o"));
        assertThat(book.search("openai", "mini 4o"))
                .extracting(ModelBook.Suggestion::modelId)
                .contains("gpt-4o-mini");
        assertThat(book.search("anthropic", "gpt")).isEmpty();
    }

    @Test
    void knowsAProviderByItsAddressWhateverItIsCalled() {
        new ProviderFields(fixture.draft).rename("openai", "work");
        assertThat(book.search("work", "gpt-4o-mini")).isNotEmpty();
        assertThat(book.priceOf(new ModelRef("work", "gpt-4o-mini"))).isPresent();
    }

    @Test
    void asksAProviderForItsOwnListOnce() {
        AtomicInteger news = new AtomicInteger();
        book.ask("ollama", news::incrementAndGet);
        book.ask("ollama", news::incrementAndGet);
        assertThat(asked).hasValue(1);
        assertThat(news).hasValue(1);
        assertThat(book.search("ollama", "qwen"))
                .extracting(ModelBook.Suggestion::modelId)
                .containsExactly("qwen-local");
    }

    @Test
    void goesOnWithTheBookWhereAProviderDoesNotAnswer() {
        ModelBook silent = book(provider -> {
            throw new IOException("no connection");
        });
        silent.ask("openai", () -> {});
        assertThat(silent.search("openai", "gpt-4o-mini")).isNotEmpty();
    }

    @Test
    void aChosenModelTakesTheBooksPriceInPlaceOfTheOneBefore() {
        TierFields fields = new TierFields(fixture.draft);
        fields.chooseModel(1, "gpt-4o-mini", book);
        var tier = fixture.routing.tiers().get(1);
        assertThat(tier.model().modelId()).isEqualTo("gpt-4o-mini");
        assertThat(tier.inputPriceOrNull()).isEqualByComparingTo("0.15");
        assertThat(tier.outputPriceOrNull()).isEqualByComparingTo("0.6");
        fixture.draft.undo();
        assertThat(fixture.draft.state().changes()).isEmpty();
    }

    @Test
    void aNameTypedToItsEndTakesTheBooksPriceTooAndOneThatTheBookDoesNotKnowLeavesThePrice() {
        TierFields fields = new TierFields(fixture.draft);
        for (String typed : List.of("gpt-4", "gpt-4o", "gpt-4o-", "gpt-4o-mini")) {
            fields.typeModel(2, typed, book);
        }
        assertThat(fixture.routing.tiers().get(2).inputPriceOrNull()).isEqualByComparingTo("0.15");

        fields.typeModel(2, "gpt-4o-minimal", book);
        assertThat(fixture.routing.tiers().get(2).inputPriceOrNull()).isEqualByComparingTo("3");

        fixture.draft.undo();
        assertThat(fixture.draft.state().changes()).isEmpty();
    }

    @Test
    void typingTheSameNameAgainKeepsAPriceOfOnesOwn() {
        TierFields fields = new TierFields(fixture.draft);
        fields.typeInputPrice(1, "7");
        fields.typeModel(1, "gpt-4", book);
        fields.typeModel(1, "gpt-4o", book);

        assertThat(fixture.routing.tiers().get(1).inputPriceOrNull()).isEqualByComparingTo("7");
    }

    @Test
    void leavesThePriceToTheBookAndTakesItBack() {
        TierFields fields = new TierFields(fixture.draft);
        fields.clearPrices(0);
        assertThat(fixture.routing.tiers().getFirst().inputPriceOrNull()).isNull();
        fields.chooseModel(0, "gpt-4o", book);
        assertThat(fixture.routing.tiers().getFirst().inputPriceOrNull()).isNull();
        fields.takeBookPrice(0, book);
        assertThat(fixture.routing.tiers().getFirst().inputPriceOrNull()).isEqualByComparingTo("2.5");
    }
}
