package signalbox.ui.compare;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A bar divided among shares of a whole, each with a style class of its own. */
final class ShareBar extends Pane {
    /** @param count how much of the whole, 0 or more */
    record Share(double count, String style) {}

    private static final double GAP = 2;

    private List<Share> shares = List.of();

    ShareBar() {
        getStyleClass().add("share-bar");
    }

    void show(List<Share> newShares) {
        shares = newShares.stream().filter(share -> share.count() > 0).toList();
        getChildren().setAll(shares.stream().map(ShareBar::part).toList());
        requestLayout();
    }

    private static Region part(Share share) {
        var part = new Region();
        part.getStyleClass().addAll("share", share.style());
        return part;
    }

    @Override
    protected void layoutChildren() {
        double whole = shares.stream().mapToDouble(Share::count).sum();
        double room = Math.max(0, getWidth() - GAP * Math.max(0, shares.size() - 1));
        double at = 0;
        for (int i = 0; i < shares.size(); i++) {
            double width = room * shares.get(i).count() / whole;
            getChildren().get(i).resizeRelocate(at, 0, width, getHeight());
            at += width + GAP;
        }
    }
}
