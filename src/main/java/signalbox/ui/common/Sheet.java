package signalbox.ui.common;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A box over a screen, with a title, closed by Esc or a click beside it. It gives the focus back to what had it. On the
 * JavaFX thread.
 */
public abstract class Sheet extends StackPane {
    private final VBox box = new VBox();
    private Runnable onClosed = () -> {};
    private @Nullable Node focusBefore;

    /** A box that is not open yet. */
    protected Sheet(String title) {
        getStyleClass().add("sheet-layer");
        getStylesheets()
                .add(Objects.requireNonNull(Sheet.class.getResource("sheet.css"))
                        .toExternalForm());
        box.getStyleClass().add("sheet-box");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        Label words = new Label(title);
        words.getStyleClass().add("screen-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        close.setTooltip(new Tooltip(Strings.text("common.sheet.close")));
        close.setAccessibleText(Strings.text("common.sheet.close"));
        close.setOnAction(event -> close());
        HBox header = new HBox(words, space, close);
        header.getStyleClass().add("toolbar");
        box.getChildren().setAll(header);
        setVisible(false);
        // What is closed costs nothing when its screen is brought to the front.
        visibleProperty().subscribe(open -> getChildren().setAll(open ? List.of(box) : List.of()));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        setOnMousePressed(event -> {
            if (equals(event.getTarget())) {
                close();
            }
        });
    }

    /** Adds content below what there is. */
    protected final void put(Node... content) {
        box.getChildren().addAll(content);
    }

    /** Makes the box no wider than its content needs. */
    protected final void narrow() {
        box.getStyleClass().add("narrow");
    }

    /** What to do whenever it was closed. */
    public final void onClosed(Runnable action) {
        onClosed = action;
    }

    /** Shows the box and gives it the focus. */
    public final void open() {
        if (!isVisible() && getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        setVisible(true);
        focusFirst();
    }

    public final void close() {
        if (isVisible()) {
            setVisible(false);
            if (focusBefore != null) {
                focusBefore.requestFocus();
                focusBefore = null;
            }
            onClosed.run();
        }
    }

    /** Gives the focus to what is to be typed or pressed first. */
    protected abstract void focusFirst();
}
