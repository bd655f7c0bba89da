package signalbox.ui.calls;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import signalbox.ui.common.Sheet;
import signalbox.ui.common.Strings;

/** The boxes that open over the screen. */
final class CallsSheets {
    private final CallsViewModel model;
    private final ViewNameSheet names;
    private final ImportSheet imports;
    private final ExportSheet exports;
    private final PrivacySheet privacy;

    CallsSheets(CallsViewModel model) {
        this.model = model;
        this.names = new ViewNameSheet(model.looks());
        this.imports = new ImportSheet(model);
        this.exports = new ExportSheet(model);
        this.privacy = new PrivacySheet(model);
    }

    /** To lie over the screen, in this order. */
    List<Sheet> all() {
        return List.of(names, imports, exports, privacy);
    }

    ViewNameSheet names() {
        return names;
    }

    boolean isOpen() {
        return all().stream().anyMatch(Node::isVisible);
    }

    void openImport() {
        model.imports().begin();
        imports.open();
    }

    /** As if the file had been chosen in the box. */
    void openImport(Path file) {
        openImport();
        model.imports().choose(file);
    }

    void openExport() {
        model.transfers().begin();
        exports.open();
    }

    /** As if the file had been chosen in the box. */
    void openExport(Path file) {
        openExport();
        exports.writeTo(file);
    }

    void openPrivacy() {
        model.privacy().begin();
        privacy.open();
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
        File file = chooser.showSaveDialog(names.getScene().getWindow());
        if (file != null) {
            report(file.toPath());
        }
    }

    /** As if the file had been chosen. */
    void report(Path file) {
        model.report(file, file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"));
    }
}
