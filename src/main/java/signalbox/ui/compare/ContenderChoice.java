package signalbox.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import signalbox.ui.common.Strings;

/** The choice of one side: a tier, a model that the table names, or any model by its name. */
final class ContenderChoice extends VBox {
    private final SetUpViewModel setUp;
    private final Tiers tiers;
    private final StringProperty chosen;
    private final ComboBox<String> choice = new ComboBox<>();
    private final TextField model = new TextField();
    private final Label facts = new Label();
    private boolean showing;

    ContenderChoice(SetUpViewModel setUp, Tiers tiers, StringProperty chosen, String id) {
        super(4);
        this.setUp = setUp;
        this.tiers = tiers;
        this.chosen = chosen;
        choice.setId(id);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setCellFactory(list -> new ContenderCell());
        choice.setButtonCell(new ContenderCell());
        model.setId(id + "-model");
        model.setPromptText(Strings.text("compare.tiers.modelPrompt"));
        model.setAccessibleText(Strings.text("compare.tiers.modelPrompt"));
        model.managedProperty().bind(model.visibleProperty());
        model.setVisible(false);
        facts.getStyleClass().addAll("muted", "small", "facts");
        facts.managedProperty().bind(facts.textProperty().isNotEmpty());
        getChildren().addAll(choice, model, facts);
        fill();
        setUp.choices().addListener((ListChangeListener<String>) change -> fill());
        choice.setOnAction(event -> choose(choice.getValue()));
        model.textProperty().subscribe(text -> {
            if (!showing && model.isVisible()) {
                chosen.set(text.strip());
            }
        });
        chosen.subscribe(this::show);
    }

    ComboBox<String> field() {
        return choice;
    }

    private void fill() {
        showing = true;
        List<String> all = new ArrayList<>(setUp.choices());
        all.add("");
        choice.getItems().setAll(all);
        showing = false;
        show(chosen.get());
    }

    private void choose(@Nullable String name) {
        if (showing || name == null) {
            return;
        }
        model.setVisible(name.isEmpty());
        if (name.isEmpty()) {
            model.requestFocus();
        } else {
            chosen.set(name);
        }
    }

    private void show(String name) {
        showing = true;
        boolean listed = setUp.choices().contains(name);
        boolean typing = model.isFocused();
        if (!typing) {
            model.setVisible(!listed && !name.isEmpty());
            choice.setValue(listed ? name : "");
        }
        if (!typing && !listed) {
            model.setText(name);
        }
        facts.setText(tiers.facts(name));
        showing = false;
    }

    private final class ContenderCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            boolean another = name != null && !empty && name.isEmpty();
            setText(another ? Strings.text("compare.tiers.another") : "");
            setGraphic(name == null || empty || another ? null : tiers.badge(name));
        }
    }
}
