package signalbox.ui.calls;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import signalbox.core.calllog.CallTotals;
import signalbox.ui.common.ErrorNote;
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
    private final ErrorNote trouble = new ErrorNote();
    private final Button write = new Button(Strings.text("calls.export.choose"));
    private final Button stop = new Button(Strings.text("calls.import.stop"));
    private final Button close = new Button(Strings.text("calls.import.close"));

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
        only(bar, transfers.exportingProperty());
        words.textProperty().bind(transfers.wordsProperty());
        words.getStyleClass().add("muted");
        write.disableProperty().bind(transfers.exportingProperty());
        write.setOnAction(event -> choose());
        stop.setOnAction(event -> transfers.cancelExport());
        only(stop, transfers.exportingProperty());
        close.setOnAction(event -> close());
        put(what, csv, lines, bar, words, trouble, new HBox(8, write, stop, close));
        transfers.exportingProperty().subscribe(this::show);
        transfers
                .wordsProperty()
                .subscribe(said -> show(transfers.exportingProperty().get()));
        model.overviewProperty().subscribe(overview -> tell());
        model.looks().queryProperty().subscribe(query -> tell());
    }

    /** What comes next has the focus and the colour: the button that had them may be gone. */
    private void show(boolean exporting) {
        String said = model.transfers().wordsProperty().get();
        boolean failed = model.transfers().failedProperty().get();
        boolean done = !exporting && !failed && !said.isEmpty();
        trouble.show(exporting || !failed ? "" : said);
        show(words, exporting || done);
        show(close, done);
        Button next = exporting ? stop : done ? close : write;
        for (Button button : List.of(write, close)) {
            button.getStyleClass().remove(Styles.ACCENT);
        }
        if (!exporting) {
            next.getStyleClass().add(Styles.ACCENT);
        }
        if (isVisible()) {
            next.requestFocus();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static void only(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private void tell() {
        String filter = FilterText.of(model.looks().queryProperty().get().filter());
        what.setText(Strings.text(
                        "calls.export.what",
                        Formats.count(calls()),
                        filter.isEmpty() ? Strings.text("calls.export.nofilter") : filter,
                        calls())
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
        show(model.transfers().exportingProperty().get());
    }
}
