package signalbox.ui.common.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

/**
 * Blocks below each other. Those that look the same as before stay, and the height of one that has not changed is not
 * measured again, so that a long answer that grows costs no more than its last block.
 */
final class BlockColumn extends Pane {
    private record Measured(double width, double height) {}

    private final double gap;
    private final IdentityHashMap<Node, Measured> heights = new IdentityHashMap<>();
    private final List<Piece> shown = new ArrayList<>();

    BlockColumn(double gap) {
        this.gap = gap;
        getStyleClass().add("block-column");
    }

    /** Shows blocks after the first {@code kept} of those that are shown, which stay as they are. */
    void show(int kept, List<Piece> pieces) {
        List<Node> added = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int place = kept + i;
            if (place >= shown.size()) {
                added.add(Blocks.node(piece));
            } else if (!piece.looksLike(shown.get(place))) {
                replace(place, piece);
            }
        }
        int count = kept + pieces.size();
        if (count < shown.size()) {
            getChildren().remove(count, shown.size());
        }
        getChildren().addAll(added);
        shown.subList(kept, shown.size()).clear();
        shown.addAll(pieces);
        if (heights.size() > 2 * count + 8) {
            heights.keySet().retainAll(getChildren());
        }
    }

    private void replace(int place, Piece piece) {
        Node old = getChildren().get(place);
        if (!(old instanceof GrowingBlock growing && growing.take(piece))) {
            getChildren().set(place, Blocks.node(piece));
        }
    }

    int count() {
        return shown.size();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream()
                .mapToDouble(block -> block.prefWidth(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? getWidth() : width;
        double height = 0;
        for (Node block : getChildren()) {
            height += height(block, inner) + (height > 0 ? gap : 0);
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double y = 0;
        for (Node block : getChildren()) {
            double height = height(block, width);
            block.resizeRelocate(0, y, width, height);
            y += height + gap;
        }
    }

    /** A block that waits for layout has changed, or its style has: it is measured. */
    private double height(Node block, double width) {
        boolean changed = block instanceof Parent parent && parent.isNeedsLayout();
        Measured known = heights.get(block);
        if (!changed && known != null && known.width() == width) {
            return known.height();
        }
        double height = snapSizeY(block.prefHeight(width));
        heights.put(block, new Measured(width, height));
        return height;
    }
}
