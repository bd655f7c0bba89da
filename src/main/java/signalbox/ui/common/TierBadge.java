package signalbox.ui.common;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A tier's name on its colour. */
public final class TierBadge extends Label {
    public TierBadge(String tier, int index) {
        getStyleClass().add("tier-badge");
        setMinWidth(Region.USE_PREF_SIZE);
        show(tier, index);
    }

    /** @param index the tier's place in the table, or -1 where the table does not have it */
    public void show(String tier, int index) {
        setText(tier);
        TierStyles.set(this, index);
    }
}
