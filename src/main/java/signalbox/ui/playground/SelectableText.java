package signalbox.ui.playground;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;

/** Text to read, select and copy, as high as it needs to be; what holds it scrolls. */
final class SelectableText extends TextArea {
    private final Text measure = new Text();

    SelectableText() {
        setEditable(false);
        setWrapText(true);
        getStyleClass().add("selectable-text");
        addEventFilter(ScrollEvent.ANY, this::leaveScrollingToTheParent);
    }

    /** Shows a text; one that only grew is appended to, so that a selection stays. */
    void show(String text) {
        String shown = getText();
        if (!shown.isEmpty() && text.startsWith(shown)) {
            appendText(text.substring(shown.length()));
        } else {
            setText(text);
        }
        requestLayout();
    }

    private void leaveScrollingToTheParent(ScrollEvent event) {
        if (getParent() != null) {
            getParent().fireEvent(event.copyFor(getParent(), getParent()));
        }
        event.consume();
    }

    /** The height follows from the width. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double text = (width > 0 ? width : getWidth()) - snappedLeftInset() - snappedRightInset();
        measure.setFont(getFont());
        measure.setText(getText());
        measure.setWrappingWidth(Math.max(0, Math.floor(text) - 1));
        return Math.ceil(measure.getLayoutBounds().getHeight()) + snappedTopInset() + snappedBottomInset() + 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
