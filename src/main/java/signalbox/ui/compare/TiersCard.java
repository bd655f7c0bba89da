package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
        addChoice(grid, 0, "compare.tiers.cheap", "compare-cheap", viewModel.cheapTierProperty());
        addChoice(grid, 1, "compare.tiers.premium", "compare-premium", viewModel.premiumTierProperty());
        getChildren().addAll(grid, candidates());
    }

    private void addChoice(GridPane grid, int row, String key, String id, StringProperty chosen) {
        var label = new Label(Strings.text(key));
        var choice = new ContenderChoice(viewModel, tiers, chosen, id);
        label.setLabelFor(choice.field());
        GridPane.setValignment(label, VPos.TOP);
        label.setPadding(new Insets(6, 0, 0, 0));
        grid.add(label, 0, row);
        grid.add(choice, 1, row);
    }

    /** Further candidates, each a line of a menu that can be ticked. */
    private MenuButton candidates() {
        var menu = new MenuButton();
        menu.setId("compare-candidates");
        menu.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        Runnable show = () -> {
            List<String> others = new ArrayList<>(viewModel.candidates());
            others.remove(viewModel.cheapTierProperty().get());
            menu.setText(
                    others.isEmpty()
                            ? Strings.text("compare.tiers.others")
                            : Strings.text("compare.tiers.also", String.join(", ", others), others.size() + 1));
            menu.getItems()
                    .setAll(viewModel.choices().stream()
                            .filter(name -> !name.equals(
                                            viewModel.cheapTierProperty().get())
                                    && !name.equals(
                                            viewModel.premiumTierProperty().get()))
                            .map(name -> item(name, others.contains(name)))
                            .toList());
            menu.setDisable(menu.getItems().isEmpty());
        };
        viewModel.terms().othersProperty().subscribe(show);
        viewModel.cheapTierProperty().subscribe(show);
        viewModel.premiumTierProperty().subscribe(show);
        viewModel.choices().addListener((ListChangeListener<String>) change -> show.run());
        return menu;
    }

    private CheckMenuItem item(String name, boolean ticked) {
        var item = new CheckMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(ticked);
        item.setOnAction(event -> viewModel.setCandidate(name, item.isSelected()));
        return item;
    }
}
