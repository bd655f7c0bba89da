package signalbox.ui.calls;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import signalbox.ui.common.Once;
import signalbox.ui.common.Sheet;
import signalbox.ui.common.Strings;

/** The boxes that open over the screen, each made when it is first opened. To lie over all of it. */
final class CallsSheets extends StackPane {
    private final CallsViewModel model;
    private final Supplier<ViewNameSheet> names;
    private final Supplier<ImportSheet> imports;
    private final Supplier<ExportSheet> exports;
    private final Supplier<PrivacySheet> privacy;

    CallsSheets(CallsViewModel model) {
        this.model = model;
        this.names = made(() -> new ViewNameSheet(model.looks()));
        this.imports = made(() -> new ImportSheet(model));
        this.exports = made(() -> new ExportSheet(model));
        this.privacy = made(() -> new PrivacySheet(model));
        // Beside an open box, and where none is, the screen takes the clicks.
        setPickOnBounds(false);
    }

    private <S extends Sheet> Supplier<S> made(Supplier<S> maker) {
        return new Once<>(() -> {
            S sheet = maker.get();
            getChildren().add(sheet);
            return sheet;
        });
    }

    boolean isOpen() {
        return getChildren().stream().anyMatch(Node::isVisible);
    }

    /** Asks for a name for the present look. */
    void saveView() {
        names.get().save();
    }

    void rename(SavedView view) {
        names.get().rename(view);
    }

    void openImport() {
        model.imports().begin();
        imports.get().open();
    }

    /** As if the file had been chosen in the box. */
    void openImport(Path file) {
        openImport();
        model.imports().choose(file);
    }

    void openExport() {
        model.transfers().begin();
        exports.get().open();
    }

    /** As if the file had been chosen in the box. */
    void openExport(Path file) {
        openExport();
        exports.get().writeTo(file);
    }

    void openPrivacy() {
        model.privacy().begin();
        privacy.get().open();
    }

    /** A page or CSV, by the name of the file. */
    void chooseReport() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Strings.text("calls.action.report"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(Strings.text("calls.report.html"), "*.html"),
                        new FileChooser.ExtensionFilter(Strings.text("calls.report.csv"), "*.csv"));
        chooser.setInitialFileName("calls.html");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            report(file.toPath());
        }
    }

    /** As if the file had been chosen. */
    void report(Path file) {
        model.report(file, file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"));
    }
}
