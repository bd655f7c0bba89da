package signalbox.ui.calls;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Facts in two columns: names on the left, values on the right. */
final class FactGrid extends GridPane {
    FactGrid(List<Fact> facts) {
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints(130);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            Label name = new Label(fact.name());
            name.getStyleClass().add("muted");
            name.setMinHeight(Label.USE_PREF_SIZE);
            Label value = new Label(fact.value());
            value.setWrapText(true);
            value.setMinHeight(Label.USE_PREF_SIZE);
            if (fact.hintOrNull() != null) {
                value.setTooltip(new Tooltip(fact.hintOrNull()));
            }
            if (fact.total()) {
                value.getStyleClass().add("medium");
            }
            setValignment(name, javafx.geometry.VPos.TOP);
            addRow(i, name, value);
        }
    }
}
