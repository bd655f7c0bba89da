package signalbox.ui.compare;

import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import signalbox.ui.common.Card;
import signalbox.ui.common.Strings;

/** The choice of the two tiers, each with its model and price below it. */
final class TiersCard extends Card {
    private final SetUpViewModel viewModel;
    private final Tiers tiers;

    TiersCard(SetUpViewModel viewModel, Tiers tiers) {
        super(Strings.text("compare.tiers.title"));
        this.viewModel = viewModel;
        this.tiers = tiers;
        var grid = new GridPane(12, 4);
        var labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        var choices = new ColumnConstraints();
        choices.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, choices);
        addChoice(grid, 0, "compare.tiers.cheap", viewModel.cheapTierProperty());
        addChoice(grid, 2, "compare.tiers.premium", viewModel.premiumTierProperty());
        getChildren().add(grid);
    }

    private void addChoice(GridPane grid, int row, String key, StringProperty chosen) {
        var label = new Label(Strings.text(key));
        var choice = new ComboBox<>(viewModel.tiers());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setCellFactory(list -> new TierCell());
        choice.setButtonCell(new TierCell());
        label.setLabelFor(choice);
        var facts = new Label();
        facts.getStyleClass().addAll("muted", "small", "facts");
        chosen.subscribe(name -> {
            choice.setValue(name);
            facts.setText(tiers.facts(name));
        });
        choice.valueProperty().subscribe(name -> {
            if (name != null) {
                chosen.set(name);
            }
        });
        viewModel.tiers().addListener((ListChangeListener<String>) change -> choice.setValue(chosen.get()));
        grid.add(label, 0, row);
        grid.add(choice, 1, row);
        grid.add(facts, 1, row + 1);
    }

    private final class TierCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String tier, boolean empty) {
            super.updateItem(tier, empty);
            setGraphic(tier == null || tier.isEmpty() ? null : tiers.badge(tier));
        }
    }
}
