package signalbox.ui.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.ui.common.Strings;

/** Names, each sent to a tier: tasks or users. */
final class RouteNames extends VBox {
    static final double CHOICE_WIDTH = 140;

    /** @param model shown instead of the tier where it goes straight to a model; else empty */
    record Entry(String name, String tier, String model) {}

    /** @param rename from a name to another; returns why it cannot be taken, or an empty text */
    record Edits(
            BinaryOperator<String> rename, BiConsumer<String, String> setTier, Consumer<String> remove, Runnable end) {}

    private final Label none;
    private final Edits edits;
    private final List<Row> rows = new ArrayList<>();

    RouteNames(String noneKey, Edits edits) {
        super(6);
        this.edits = edits;
        none = Parts.muted(Strings.text(noneKey));
        none.setWrapText(true);
    }

    void show(List<Entry> entries, List<String> tiers, UnaryOperator<String> problems) {
        while (rows.size() > entries.size()) {
            rows.removeLast();
        }
        while (rows.size() < entries.size()) {
            rows.add(new Row());
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i)
                    .show(entries.get(i), tiers, problems.apply(entries.get(i).name()));
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

    private final class Row extends HBox {
        private final EditField name;
        private final TierChoice tier;
        private final Label model = Parts.muted("");
        /** The name before it was typed over. */
        private String began = "";

        private Entry shown = new Entry("", "", "");

        Row() {
            super(4);
            getStyleClass().add("row-line");
            name = new EditField(text -> edits.rename().apply(began, text), this::end, String::strip);
            name.focusedProperty().subscribe(focused -> began = shown.name());
            name.setAccessibleText(Strings.text("routing.route.name"));
            tier = new TierChoice(chosen -> edits.setTier().accept(shown.name(), chosen));
            tier.setAccessibleText(Strings.text("routing.rule.tier"));
            tier.setPrefWidth(CHOICE_WIDTH);
            tier.setMinWidth(CHOICE_WIDTH);
            model.setPrefWidth(CHOICE_WIDTH);
            model.setMinWidth(CHOICE_WIDTH);
            getChildren()
                    .setAll(
                            Parts.growing(name),
                            tier,
                            model,
                            Parts.icon(
                                    Feather.X,
                                    "routing.route.remove",
                                    () -> edits.remove().accept(shown.name())));
        }

        private void end() {
            edits.end().run();
            began = shown.name();
        }

        void show(Entry entry, List<String> tiers, String problem) {
            shown = entry;
            if (!name.isFocused()) {
                began = entry.name();
            }
            name.show(entry.name(), "");
            boolean toModel = !entry.model().isEmpty();
            tier.setVisible(!toModel);
            tier.setManaged(!toModel);
            model.setVisible(toModel);
            model.setManaged(toModel);
            model.setText(entry.model());
            tier.show(tiers, entry.tier(), problem);
        }
    }
}
