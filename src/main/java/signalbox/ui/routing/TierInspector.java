package signalbox.ui.routing;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.table.TableOutline.TierOutline;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** All fields of one tier, then its fallbacks. */
final class TierInspector extends VBox {
    private final RoutingViewModel model;
    private final ModelBook book;
    private final Label bookPrice = Parts.muted("");
    private final Hyperlink usePrice = new Hyperlink();

    private final EditField name;
    private final EditField modelId;
    private final Choice provider;
    private final EditField inputPrice;
    private final EditField outputPrice;
    private final EditField maxTokens;
    private final EditField contextTokens;
    private final EditField strengths;
    private final EditField weaknesses;
    private final FallbacksView fallbacks;
    private final Label problem = new Label();
    private int index;

    TierInspector(RoutingViewModel model, ModelBook book) {
        this.model = model;
        this.book = book;
        TierFields fields = new TierFields(model.draft());
        getStyleClass().add("fields");
        name = field(fields::typeName, UnaryOperator.identity());
        name.setId("tier-name");
        modelId = new ModelField(
                text -> fields.typeModel(index, text, book),
                model.draft()::endTyping,
                book,
                () -> tier().model().provider(),
                chosen -> fields.chooseModel(index, chosen, book));
        modelId.setId("tier-model");
        bookPrice.setWrapText(true);
        bookPrice.setMinHeight(USE_PREF_SIZE);
        usePrice.getStyleClass().add("small");
        usePrice.setId("use-price");
        usePrice.setOnAction(event -> {
            if (isPriced()) {
                fields.clearPrices(index);
            } else {
                fields.takeBookPrice(index, book);
            }
        });
        provider = new Choice(chosen -> fields.setProvider(index, chosen));
        inputPrice = figure(fields::typeInputPrice, TierInspector::price);
        outputPrice = figure(fields::typeOutputPrice, TierInspector::price);
        maxTokens = figure(fields::typeMaxTokens, TierInspector::count);
        contextTokens = figure(fields::typeContextTokens, TierInspector::count);
        strengths = field(fields::typeStrengths, text -> Figures.written(Figures.words(text)));
        weaknesses = field(fields::typeWeaknesses, text -> Figures.written(Figures.words(text)));
        fallbacks = new FallbacksView(model, fields, book);
        inputPrice.setId("input-price");
        for (EditField words : List.of(strengths, weaknesses)) {
            words.setPromptText(Strings.text("routing.tier.words-prompt"));
        }
        contextTokens.setPromptText(Strings.text("routing.tier.context-prompt"));
        problem.getStyleClass().addAll("small", "negative", "problem-line");
        getChildren().setAll(rows(), problem, fallbacks);
    }

    private VBox rows() {
        return new VBox(
                10,
                Parts.labelled("routing.tier.name", name),
                Parts.row(
                        Parts.labelled("routing.tier.model", modelId),
                        Parts.labelled("routing.tier.provider", provider)),
                Parts.row(
                        Parts.labelled("routing.tier.input-price", inputPrice),
                        Parts.labelled("routing.tier.output-price", outputPrice)),
                new VBox(2, bookPrice, usePrice),
                Parts.row(
                        Parts.labelled("routing.tier.max-tokens", maxTokens),
                        Parts.labelled("routing.tier.context-tokens", contextTokens)),
                Parts.labelled("routing.tier.strengths", strengths),
                Parts.labelled("routing.tier.weaknesses", weaknesses));
    }

    private EditField field(BiFunction<Integer, String, String> onTyped, UnaryOperator<String> canonical) {
        return new EditField(
                text -> {
                    String refusal = onTyped.apply(index, text);
                    problem.setText(refusal);
                    return refusal;
                },
                model.draft()::endTyping,
                canonical);
    }

    private EditField figure(BiFunction<Integer, String, String> onTyped, UnaryOperator<String> canonical) {
        EditField field = field(onTyped, canonical);
        field.getStyleClass().add("number");
        return field;
    }

    private static String price(String text) {
        return Figures.isPrice(text) ? Figures.written(Figures.priceOrNull(text)) : text;
    }

    private static String count(String text) {
        return Figures.isCount(text) ? Figures.written(Figures.countOrNull(text)) : text;
    }

    void focusFirst() {
        name.requestFocus();
        name.selectAll();
    }

    /** Moves the fallback that has the focus; false where none has. */
    boolean moveFallback(int by) {
        return fallbacks.moveFocused(by);
    }

    void show(int tierIndex) {
        index = tierIndex;
        DraftState state = model.draft().state();
        TierOutline tier = state.outline().tiers().get(tierIndex);
        String path = "/tiers/" + tierIndex;
        String thing = tier.name();
        name.show(path, tier.name(), state.problem(path + "/name"));
        modelId.show(thing, tier.model().modelId(), state.problem(path + "/model_id"));
        provider.show(
                List.copyOf(state.outline().providers().keySet()),
                tier.model().provider(),
                state.problem(path + "/provider"));
        inputPrice.show(thing, Figures.written(tier.inputPriceOrNull()), state.problem(path + "/cost_per_1k_input"));
        outputPrice.show(thing, Figures.written(tier.outputPriceOrNull()), state.problem(path + "/cost_per_1k_output"));
        maxTokens.show(thing, Figures.written(tier.maxTokensOrNull()), state.problem(path + "/max_tokens"));
        contextTokens.show(thing, Figures.written(tier.contextTokensOrNull()), state.problem(path + "/context_tokens"));
        strengths.show(thing, Figures.written(tier.strengths()), state.problem(path + "/strengths"));
        weaknesses.show(thing, Figures.written(tier.weaknesses()), state.problem(path + "/weaknesses"));
        fallbacks.show(tierIndex);
        showPrice(tier);
        problem.setText(refusal().isEmpty() ? state.problem(path) : refusal());
    }

    private TierOutline tier() {
        return model.tiers().get(index);
    }

    private boolean isPriced() {
        return tier().inputPriceOrNull() != null || tier().outputPriceOrNull() != null;
    }

    /** What the price book says of the model: in the fields while they are empty, and whose word it is below them. */
    private void showPrice(TierOutline tier) {
        Optional<ModelPrice> price = book.priceOf(tier.model());
        inputPrice.setPromptText(price.map(known -> Figures.written(known.input()))
                .orElseGet(() -> Strings.text("routing.tier.price-prompt")));
        outputPrice.setPromptText(price.map(known -> Figures.written(known.output()))
                .orElseGet(() -> Strings.text("routing.tier.price-prompt")));
        bookPrice.setText(price.map(known -> Strings.text("routing.tier.book", Formats.price(known), known.source()))
                .orElseGet(() -> Strings.text("routing.tier.not-in-book")));
        usePrice.setText(Strings.text(isPriced() ? "routing.tier.leave-to-book" : "routing.tier.take-book"));
        usePrice.setVisible(isPriced() || price.isPresent());
        usePrice.setManaged(usePrice.isVisible());
    }

    private String refusal() {
        return List.of(name, inputPrice, outputPrice, maxTokens, contextTokens).stream()
                .map(EditField::refusal)
                .filter(refusal -> !refusal.isEmpty())
                .findFirst()
                .orElse("");
    }
}
