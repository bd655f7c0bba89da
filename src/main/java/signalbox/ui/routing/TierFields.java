package signalbox.ui.routing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TableOutline;
import signalbox.core.table.TableOutline.TierOutline;
import signalbox.core.table.TierEdits;
import signalbox.ui.common.Strings;

/**
 * Edits the fields of a tier as they are typed, each field as one step that undo takes back. Text that a field cannot
 * take changes nothing; what is wrong with it is returned, and otherwise an empty text. Tiers count from 0. On the
 * JavaFX thread.
 */
final class TierFields {
    private final DraftViewModel draft;

    TierFields(DraftViewModel draft) {
        this.draft = draft;
    }

    String typeName(int tier, String text) {
        String name = text.strip();
        List<String> names = new ArrayList<>(outline().tierNames());
        names.remove(tier);
        if (name.isEmpty()) {
            return Strings.text("routing.tier.no-name");
        }
        if (names.contains(name)) {
            return Strings.text("routing.tier.name-taken", name);
        }
        return type(tier, "name", document -> TierEdits.rename(document, tier, name));
    }

    /**
     * A name that the price book knows takes its price as a chosen one does; the prices stay while a name is not, or not
     * yet, one of the book's.
     */
    String typeModel(int tier, String text, ModelBook book) {
        String modelId = text.strip();
        return type(
                tier,
                "model",
                document -> bookPrice(tier, modelId, book).isPresent()
                        ? withModel(document, tier, modelId, book)
                        : TierEdits.setModel(document, tier, modelId));
    }

    /** Takes a model from the price book: prices that the table gave were those of the model before, so the book's go in. */
    void chooseModel(int tier, String modelId, ModelBook book) {
        draft.edit(name(tier, "model"), document -> withModel(document, tier, modelId, book));
    }

    private TableDocument withModel(TableDocument document, int tier, String modelId, ModelBook book) {
        TierOutline before = TableOutline.of(document).tiers().get(tier);
        TableDocument chosen = TierEdits.setModel(document, tier, modelId);
        boolean priced = before.inputPriceOrNull() != null || before.outputPriceOrNull() != null;
        boolean another = !before.model().modelId().equals(modelId);
        return priced && another ? priced(chosen, tier, bookPrice(tier, modelId, book)) : chosen;
    }

    private Optional<ModelPrice> bookPrice(int tier, String modelId, ModelBook book) {
        return book.priceOf(new ModelRef(outline().tiers().get(tier).model().provider(), modelId));
    }

    /** Writes the price book's price into the table, where it holds whatever the book says later. */
    void takeBookPrice(int tier, ModelBook book) {
        Optional<ModelPrice> price = book.priceOf(outline().tiers().get(tier).model());
        draft.edit(name(tier, "prices"), document -> priced(document, tier, price));
    }

    /** Takes the prices out of the table, so that the price book's hold. */
    void clearPrices(int tier) {
        draft.edit(name(tier, "prices"), document -> priced(document, tier, Optional.empty()));
    }

    private static TableDocument priced(TableDocument document, int tier, Optional<ModelPrice> price) {
        TableDocument input = TierEdits.setInputPrice(
                document, tier, price.map(ModelPrice::input).orElse(null));
        return TierEdits.setOutputPrice(
                input, tier, price.map(ModelPrice::output).orElse(null));
    }

    void setProvider(int tier, String provider) {
        draft.edit(name(tier, "provider"), document -> TierEdits.setProvider(document, tier, provider));
    }

    /** @param text US dollars per million tokens; empty where the price book knows it */
    String typeInputPrice(int tier, String text) {
        return typePrice(tier, "input-price", text, TierEdits::setInputPrice);
    }

    /** @param text US dollars per million tokens; empty where the price book knows it */
    String typeOutputPrice(int tier, String text) {
        return typePrice(tier, "output-price", text, TierEdits::setOutputPrice);
    }

    String typeMaxTokens(int tier, String text) {
        return typeCount(tier, "max-tokens", text, TierEdits::setMaxTokens);
    }

    String typeContextTokens(int tier, String text) {
        return typeCount(tier, "context-tokens", text, TierEdits::setContextTokens);
    }

    /** An edit of one figure of a tier; null takes it out of the table. */
    @FunctionalInterface
    private interface FigureEdit<F> {
        TableDocument edit(TableDocument document, int tier, @Nullable F figure);
    }

    private String typePrice(int tier, String field, String text, FigureEdit<BigDecimal> edit) {
        return Figures.isPrice(text)
                ? type(tier, field, document -> edit.edit(document, tier, Figures.priceOrNull(text)))
                : Strings.text("routing.tier.no-price");
    }

    private String typeCount(int tier, String field, String text, FigureEdit<Integer> edit) {
        return Figures.isCount(text)
                ? type(tier, field, document -> edit.edit(document, tier, Figures.countOrNull(text)))
                : Strings.text("routing.tier.no-count");
    }

    String typeStrengths(int tier, String text) {
        return type(tier, "strengths", document -> TierEdits.setStrengths(document, tier, Figures.words(text)));
    }

    String typeWeaknesses(int tier, String text) {
        return type(tier, "weaknesses", document -> TierEdits.setWeaknesses(document, tier, Figures.words(text)));
    }

    void addFallback(int tier) {
        String provider = outline().providers().keySet().stream().findFirst().orElse("");
        editFallbacks(tier, list -> list.add(new ModelRef(provider, "")));
    }

    void removeFallback(int tier, int index) {
        editFallbacks(tier, list -> list.remove(index));
    }

    /**
     * Moves a fallback to the place that it has afterwards.
     *
     * @return whether there is such a place
     */
    boolean moveFallback(int tier, int from, int to) {
        boolean within = to >= 0 && to < fallbacks(tier).size();
        if (within && from != to) {
            editFallbacks(tier, list -> list.add(to, list.remove(from)));
        }
        return within;
    }

    String typeFallbackModel(int tier, int index, String model) {
        ModelRef before = fallbacks(tier).get(index);
        List<ModelRef> after = fallbacks(tier);
        after.set(index, new ModelRef(before.provider(), model.strip()));
        return type(tier, "fallbacks", document -> TierEdits.setFallbacks(document, tier, after));
    }

    void setFallbackProvider(int tier, int index, String provider) {
        editFallbacks(
                tier,
                list -> list.set(index, new ModelRef(provider, list.get(index).modelId())));
    }

    private void editFallbacks(int tier, Consumer<List<ModelRef>> change) {
        List<ModelRef> after = fallbacks(tier);
        change.accept(after);
        draft.edit(name(tier, "fallbacks"), document -> TierEdits.setFallbacks(document, tier, after));
    }

    private List<ModelRef> fallbacks(int tier) {
        return new ArrayList<>(outline().tiers().get(tier).fallbacks());
    }

    private TableOutline outline() {
        return draft.state().outline();
    }

    private String type(int tier, String field, UnaryOperator<TableDocument> edit) {
        draft.type(field + " " + tier, name(tier, field), edit);
        return "";
    }

    private String name(int tier, String field) {
        return Strings.text(
                "routing.edit.tier." + field, outline().tiers().get(tier).name());
    }
}
