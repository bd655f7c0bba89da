package signalbox.ui.calls;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.calllog.ImportReport;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Sheet;
import signalbox.ui.common.Strings;

/** Import another program's log: choose a file, see how it is read, read it, see what came of it. */
final class ImportSheet extends Sheet {
    private final ImportViewModel model;
    private final Label sentence = new Label();
    private final Label sample = new Label(Strings.text("calls.import.sample"));
    private final ErrorNote trouble = new ErrorNote();
    private final ImportPlanView plan;
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final VBox result = new VBox(4);
    private final Button choose = button("calls.import.choose", this::chooseFile);
    private final Button start = button("calls.import.start", () -> model().start());
    private final Button stop = button("calls.import.stop", () -> model().stop());
    private final Button show = button("calls.import.show", this::showImported);
    private final Button done = button("calls.import.close", this::close);

    ImportSheet(CallsViewModel calls) {
        super(Strings.text("calls.import.title"));
        this.model = calls.imports();
        this.plan = new ImportPlanView(model);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        start.getStyleClass().add(Styles.ACCENT);
        show.getStyleClass().add(Styles.ACCENT);
        choose.setGraphic(new FontIcon(Feather.FOLDER));
        VBox.setVgrow(plan, Priority.ALWAYS);
        HBox buttons = new HBox(8, choose, start, stop, show, done);
        put(sentence, sample, trouble, plan, bar, result, buttons);
        sample.setWrapText(true);
        sample.setMinHeight(Region.USE_PREF_SIZE);
        sample.getStyleClass().addAll("warning", "small");
        calls.overviewProperty()
                .subscribe(overview ->
                        only(sample, overview.map(CallsOverview::sample).orElse(false)));
        model.stepProperty().subscribe(this::show);
        model.wordsProperty().subscribe(words -> show(model.stepProperty().get()));
        model.planProperty().subscribe(looked -> {
            start.setDisable(looked != null && !looked.hasTime());
            show(model.stepProperty().get());
        });
        model.reportProperty().subscribe(this::show);
        model.troubleProperty().subscribe(reason -> trouble.show(reason));
    }

    private ImportViewModel model() {
        return model;
    }

    private void show(ImportViewModel.Step step) {
        sentence.setText(
                switch (step) {
                    case CHOOSE -> Strings.text("calls.import.what");
                    case NOT_HERE -> Strings.text("calls.import.nothere");
                    case PLAN -> Strings.text("calls.import.look");
                    case RUNNING, DONE -> model.wordsProperty().get();
                });
        only(choose, step == ImportViewModel.Step.CHOOSE || step == ImportViewModel.Step.PLAN);
        only(plan, step == ImportViewModel.Step.PLAN);
        only(start, step == ImportViewModel.Step.PLAN);
        only(bar, step == ImportViewModel.Step.RUNNING);
        only(stop, step == ImportViewModel.Step.RUNNING);
        only(result, step == ImportViewModel.Step.DONE);
        only(show, step == ImportViewModel.Step.DONE);
        only(done, step == ImportViewModel.Step.DONE || step == ImportViewModel.Step.NOT_HERE);
        // So that Enter does what comes next.
        (step == ImportViewModel.Step.DONE ? show : step == ImportViewModel.Step.RUNNING ? stop : start).requestFocus();
        if (step == ImportViewModel.Step.PLAN && start.isDisabled()) {
            plan.focusTime();
        }
        choose.setText(Strings.text(step == ImportViewModel.Step.PLAN ? "calls.import.other" : "calls.import.choose"));
    }

    private void show(@org.jspecify.annotations.Nullable ImportReport report) {
        List<String> lines = report == null
                ? List.of()
                : Stream.concat(
                                Stream.of(report.known())
                                        .filter(known -> known > 0)
                                        .map(known -> Strings.text("calls.import.known", Formats.count(known))),
                                report.skipped().entrySet().stream()
                                        .map(skipped -> Strings.text(
                                                "calls.import.skipped",
                                                Formats.count(skipped.getValue()),
                                                skipped.getKey())))
                        .toList();
        result.getChildren().setAll(lines.stream().map(ImportSheet::line).toList());
    }

    private static Node line(String words) {
        Label line = new Label(words);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add("muted");
        return line;
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Strings.text("calls.import.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                Strings.text("calls.import.files"), "*.csv", "*.tsv", "*.json", "*.jsonl", "*.ndjson"),
                        new FileChooser.ExtensionFilter(Strings.text("calls.import.all"), "*.*"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.choose(file.toPath());
        }
    }

    private void showImported() {
        close();
        model.showImported();
    }

    private static Button button(String key, Runnable act) {
        Button button = new Button(Strings.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    @Override
    protected void focusFirst() {
        choose.requestFocus();
    }
}
