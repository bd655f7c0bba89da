package signalbox.ui.calls;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import signalbox.ui.common.Sheet;
import signalbox.ui.common.Strings;

/** Asks for the name of a view. */
final class ViewNameSheet extends Sheet {
    private final LookViewModel looks;
    private final TextField name = new TextField();
    private final Label replaces = new Label();
    private final Button keep = new Button();
    private Consumer<String> onName = given -> {};

    ViewNameSheet(LookViewModel looks) {
        super(Strings.text("calls.views.name"));
        this.looks = looks;
        narrow();
        Label what = new Label(Strings.text("calls.views.what"));
        what.setWrapText(true);
        what.getStyleClass().add("muted");
        name.setPromptText(Strings.text("calls.views.prompt"));
        name.setAccessibleText(Strings.text("calls.views.name"));
        name.setOnAction(event -> keep());
        name.textProperty().subscribe(typed -> {
            keep.setDisable(typed.isBlank());
            boolean there = looks.viewsProperty().get().stream()
                    .anyMatch(view -> view.name().equals(typed.strip()));
            replaces.setText(there ? Strings.text("calls.views.replaces", typed.strip()) : "");
        });
        replaces.getStyleClass().addAll("warning", "small");
        keep.setText(Strings.text("calls.views.keep"));
        keep.getStyleClass().add(Styles.ACCENT);
        keep.setOnAction(event -> keep());
        HBox buttons = new HBox(8, keep);
        put(what, name, replaces, buttons);
    }

    /** For the present look. */
    void save() {
        ask("", looks::save);
    }

    void rename(SavedView view) {
        ask(view.name(), given -> looks.rename(view, given));
    }

    private void ask(String first, Consumer<String> then) {
        onName = then;
        name.setText(first);
        open();
    }

    private void keep() {
        if (!name.getText().isBlank()) {
            onName.accept(name.getText());
            close();
        }
    }

    @Override
    protected void focusFirst() {
        name.requestFocus();
        name.selectAll();
    }
}
