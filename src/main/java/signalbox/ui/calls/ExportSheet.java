package signalbox.ui.calls;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import signalbox.core.calllog.CallTotals;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Sheet;
import signalbox.ui.common.Strings;

/** Export the calls that match: as what, how many, how far. */
final class ExportSheet extends Sheet {
    private final CallsViewModel model;
    private final Label what = new Label();
    private final RadioButton csv = new RadioButton(Strings.text("calls.export.csv"));
    private final RadioButton lines = new RadioButton(Strings.text("calls.export.jsonl"));
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = new Label();
    private final Button write = new Button(Strings.text("calls.export.choose"));

    ExportSheet(CallsViewModel model) {
        super(Strings.text("calls.export.dialog"));
        this.model = model;
        narrow();
        TransferViewModel transfers = model.transfers();
        ToggleGroup format = new ToggleGroup();
        csv.setToggleGroup(format);
        lines.setToggleGroup(format);
        csv.setSelected(true);
        for (Label label : new Label[] {what, words}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(transfers.progressProperty());
        bar.visibleProperty().bind(transfers.exportingProperty());
        words.textProperty().bind(transfers.wordsProperty());
        words.getStyleClass().add("muted");
        write.getStyleClass().add(Styles.ACCENT);
        write.disableProperty().bind(transfers.exportingProperty());
        write.setOnAction(event -> choose());
        Button stop = new Button(Strings.text("calls.import.stop"));
        stop.visibleProperty().bind(transfers.exportingProperty());
        stop.setOnAction(event -> transfers.cancelExport());
        // The button that had the focus is gone; the keys must not go to what lies below.
        transfers.exportingProperty().subscribe((before, now) -> {
            if (isVisible()) {
                (now ? stop : write).requestFocus();
            }
        });
        put(what, csv, lines, bar, words, new HBox(8, write, stop));
        model.overviewProperty().subscribe(overview -> tell());
        model.looks().queryProperty().subscribe(query -> tell());
    }

    private void tell() {
        String filter = FilterText.of(model.looks().queryProperty().get().filter());
        what.setText(Strings.text(
                        "calls.export.what",
                        Formats.count(calls()),
                        filter.isEmpty() ? Strings.text("calls.export.nofilter") : filter)
                + " " + Strings.text("calls.export.notexts"));
    }

    private long calls() {
        return model.overviewProperty()
                .get()
                .map(CallsOverview::totals)
                .map(CallTotals::calls)
                .orElse(0L);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Strings.text("calls.export.dialog"));
        chooser.setInitialFileName(lines.isSelected() ? "calls.jsonl" : "calls.csv");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            boolean named = !lines.isSelected() || file.getName().endsWith(".jsonl");
            writeTo(Path.of(file + (named ? "" : ".jsonl")));
        }
    }

    void writeTo(Path file) {
        model.transfers().export(file, calls());
    }

    @Override
    protected void focusFirst() {
        tell();
        write.requestFocus();
    }
}
