package signalbox.ui.routing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.core.chat.ModelRef;
import signalbox.ui.common.Strings;

/** The models tried in order when a tier's own fails. */
final class FallbacksView extends VBox {
    private final RoutingViewModel model;
    private final TierFields fields;
    private final ModelBook book;
    private final List<Row> rows = new ArrayList<>();
    private final VBox list = new VBox(6);
    private final Label none = Parts.muted(Strings.text("routing.fallbacks.none"));
    private int tier;

    FallbacksView(RoutingViewModel model, TierFields fields, ModelBook book) {
        this.book = book;
        this.model = model;
        this.fields = fields;
        getStyleClass().add("fallbacks");
        none.setWrapText(true);
        HBox header = new HBox(
                8,
                Parts.muted(Strings.text("routing.fallbacks.title")),
                Parts.space(),
                Parts.icon(Feather.PLUS, "routing.fallbacks.add", this::add));
        header.getStyleClass().addAll("row-line", "fallbacks-header");
        getChildren().setAll(header, list);
    }

    private void add() {
        fields.addFallback(tier);
        rows.getLast().modelId.requestFocus();
    }

    void show(int tierIndex) {
        tier = tierIndex;
        List<ModelRef> fallbacks = model.tiers().get(tierIndex).fallbacks();
        while (rows.size() > fallbacks.size()) {
            rows.removeLast();
        }
        while (rows.size() < fallbacks.size()) {
            rows.add(new Row(rows.size()));
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(fallbacks.get(i));
        }
        if (rows.isEmpty()) {
            list.getChildren().setAll(none);
        } else if (!list.getChildren().equals(rows)) {
            list.getChildren().setAll(rows);
        }
    }

    private void move(int from, int by) {
        if (fields.moveFallback(tier, from, from + by)) {
            rows.get(from + by).modelId.requestFocus();
        }
    }

    /** Moves the fallback that has the focus; false where none has. */
    boolean moveFocused(int by) {
        for (Row row : rows) {
            if (row.isFocusWithin()) {
                move(row.index, by);
                return true;
            }
        }
        return false;
    }

    private final class Row extends VBox {
        private final int index;
        private final EditField modelId;
        private final Choice provider;
        private final Button raise;
        private final Button lower;

        Row(int index) {
            super(4);
            this.index = index;
            getStyleClass().add("fallback");
            modelId = new ModelField(
                    text -> fields.typeFallbackModel(tier, index, text),
                    model.draft()::endTyping,
                    book,
                    () -> model.tiers().get(tier).fallbacks().get(index).provider(),
                    chosen -> fields.typeFallbackModel(tier, index, chosen));
            modelId.setAccessibleText(Strings.text("routing.tier.model"));
            provider = new Choice(chosen -> fields.setFallbackProvider(tier, index, chosen));
            provider.setAccessibleText(Strings.text("routing.tier.provider"));
            raise = Parts.icon(Feather.ARROW_UP, "routing.fallbacks.raise", () -> move(index, -1));
            lower = Parts.icon(Feather.ARROW_DOWN, "routing.fallbacks.lower", () -> move(index, 1));
            HBox second = new HBox(
                    4,
                    Parts.growing(provider),
                    raise,
                    lower,
                    Parts.icon(Feather.X, "routing.fallbacks.remove", () -> fields.removeFallback(tier, index)));
            second.getStyleClass().add("row-line");
            getChildren().setAll(modelId, second);
        }

        void show(ModelRef fallback) {
            DraftState state = model.draft().state();
            String path = "/tiers/" + tier + "/fallbacks/" + index;
            raise.setDisable(index == 0);
            lower.setDisable(index == model.tiers().get(tier).fallbacks().size() - 1);
            modelId.show(fallback.modelId(), state.problem(path + "/model_id"));
            provider.show(
                    List.copyOf(state.outline().providers().keySet()),
                    fallback.provider(),
                    state.problem(path + "/provider"));
        }
    }
}
