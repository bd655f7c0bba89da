package signalbox.ui.routing;

import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierBadge;

/** A choice among the tiers, each in its colour. */
final class TierChoice extends Choice {
    /** Stands for a model outside the tiers, where one can be chosen. */
    static String toModel() {
        return Strings.text("routing.task.to-model");
    }

    TierChoice(Consumer<String> onChosen) {
        super(onChosen);
        setButtonCell(new TierNameCell());
    }

    /** Without a scene, as when the list measures itself, there are no colours to take. */
    private final class TierNameCell extends ListCell<String> {
        private final TierBadge badge = new TierBadge("", -1);

        TierNameCell() {
            sceneProperty().subscribe((before, now) -> updateItem(getItem(), isEmpty()));
        }

        @Override
        protected void updateItem(@Nullable String tier, boolean empty) {
            super.updateItem(tier, empty);
            setText(null);
            if (tier == null || empty) {
                setGraphic(null);
            } else if (getScene() == null || tier.equals(toModel())) {
                setGraphic(null);
                setText(tier);
            } else {
                badge.show(tier, getItems().indexOf(tier));
                setGraphic(badge);
            }
        }
    }
}
