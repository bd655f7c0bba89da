package signalbox.ui.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import signalbox.core.chat.ModelRef;
import signalbox.core.table.TaskRoute;
import signalbox.ui.common.Strings;

/** Names, each sent to a tier, or some of them straight to a model: tasks or users. */
final class RouteNames extends VBox {
    static final double CHOICE_WIDTH = 140;

    /** A name and where it goes. */
    record Entry(String name, TaskRoute route) {}

    /** What a name can be sent to. */
    record Targets(List<String> tiers, List<String> providers) {}

    /** @param rename from a name to another; returns why it cannot be taken, or an empty text */
    record Edits(
            BinaryOperator<String> rename, BiConsumer<String, String> setTier, Consumer<String> remove, Runnable end) {}

    /**
     * For names that may go straight to a model.
     *
     * @param begin sends a name to a model to begin with
     * @param type takes the model of a name while it is typed
     */
    record ModelEdits(Consumer<String> begin, BiConsumer<String, ModelRef> type) {}

    private final Label none;
    private final Edits edits;
    private final ModelBook book;
    private final @Nullable ModelEdits modelEdits;
    private final List<Row> rows = new ArrayList<>();

    RouteNames(String noneKey, Edits edits, ModelBook book, @Nullable ModelEdits modelEdits) {
        super(6);
        this.edits = edits;
        this.modelEdits = modelEdits;
        this.book = book;
        none = Parts.muted(Strings.text(noneKey));
        none.setWrapText(true);
    }

    /** @param problems from a name and the names of fields below it to what is wrong there */
    void show(List<Entry> entries, Targets targets, BiFunction<String, String, String> problems) {
        while (rows.size() > entries.size()) {
            rows.removeLast();
        }
        while (rows.size() < entries.size()) {
            rows.add(new Row());
        }
        for (int i = 0; i < rows.size(); i++) {
            Entry entry = entries.get(i);
            rows.get(i).show(entry, targets, field -> problems.apply(entry.name(), field));
        }
        if (rows.isEmpty()) {
            getChildren().setAll(none);
        } else if (!getChildren().equals(rows)) {
            getChildren().setAll(rows);
        }
    }

    /** For a new entry: its name is selected, to be typed over. */
    void focusLast() {
        rows.getLast().name.requestFocus();
        rows.getLast().name.selectAll();
    }

    private final class Row extends VBox {
        private final EditField name;
        private final TierChoice target;
        private final EditField modelId;
        private final Choice provider;
        private final HBox model;
        private final Label problem = Parts.problem();
        /** The name before it was typed over. */
        private String began = "";

        private Entry shown = new Entry("", new TaskRoute.ToTier(""));

        Row() {
            super(2);
            name = new EditField(this::rename, this::end, String::strip);
            name.focusedProperty().subscribe(focused -> began = shown.name());
            name.setAccessibleText(Strings.text("routing.route.name"));
            name.setMinWidth(120);
            target = new TierChoice(this::send);
            target.setAccessibleText(Strings.text("routing.rule.tier"));
            target.setPrefWidth(CHOICE_WIDTH);
            target.setMinWidth(CHOICE_WIDTH);
            modelId = new ModelField(
                    text -> typed(text, shownModel().provider()),
                    edits.end(),
                    book,
                    () -> shownModel().provider(),
                    chosen -> typed(chosen, shownModel().provider()));
            modelId.setAccessibleText(Strings.text("routing.tier.model"));
            provider = new Choice(chosen -> typed(shownModel().modelId(), chosen));
            provider.setAccessibleText(Strings.text("routing.tier.provider"));
            provider.setPrefWidth(100);
            provider.setMinWidth(100);
            model = new HBox(4, Parts.growing(modelId), provider);
            model.managedProperty().bind(model.visibleProperty());
            HBox line = new HBox(
                    4,
                    Parts.growing(name),
                    target,
                    Parts.growing(model),
                    Parts.icon(
                            Feather.X,
                            "routing.route.remove",
                            () -> edits.remove().accept(shown.name())));
            line.getStyleClass().add("row-line");
            getChildren().setAll(line, problem);
        }

        private String rename(String text) {
            String refusal = edits.rename().apply(began, text);
            problem.setText(refusal);
            return refusal;
        }

        private void send(String chosen) {
            if (modelEdits != null && chosen.equals(TierChoice.toModel())) {
                modelEdits.begin().accept(shown.name());
                modelId.requestFocus();
                modelId.selectAll();
            } else {
                edits.setTier().accept(shown.name(), chosen);
            }
        }

        private String typed(String id, String providerName) {
            if (modelEdits != null) {
                modelEdits.type().accept(shown.name(), new ModelRef(providerName, id.strip()));
            }
            return "";
        }

        private ModelRef shownModel() {
            return shown.route() instanceof TaskRoute.ToModel(ModelRef ref) ? ref : new ModelRef("", "");
        }

        private void end() {
            edits.end().run();
            began = shown.name();
        }

        void show(Entry entry, Targets targets, UnaryOperator<String> problems) {
            shown = entry;
            if (!name.isFocused()) {
                began = entry.name();
            }
            name.show(entry.name(), "");
            model.setVisible(entry.route() instanceof TaskRoute.ToModel);
            List<String> choices = new ArrayList<>(targets.tiers());
            if (modelEdits != null) {
                choices.add(TierChoice.toModel());
            }
            switch (entry.route()) {
                case TaskRoute.ToTier(String tier) -> target.show(choices, tier, problems.apply(""));
                case TaskRoute.ToModel(ModelRef ref) -> {
                    target.show(choices, TierChoice.toModel(), "");
                    modelId.show(entry.name(), ref.modelId(), problems.apply("model_id"));
                    provider.show(targets.providers(), ref.provider(), problems.apply("provider"));
                }
            }
            if (name.refusal().isEmpty()) {
                problem.setText(problems.apply(""));
            }
        }
    }
}
