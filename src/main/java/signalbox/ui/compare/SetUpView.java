package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.review.Forecast;
import signalbox.ui.common.Card;
import signalbox.ui.common.EmptyState;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.PartByPart;
import signalbox.ui.common.Strings;
import signalbox.ui.common.WritingArea;

/** Where the next comparison is put together; the earlier ones beside it. */
final class SetUpView extends HBox {
    private static final double SIDE_WIDTH = 400;

    private final SetUpViewModel viewModel;
    private final TextArea examples = new WritingArea();

    SetUpView(CompareViewModel compare, Tiers tiers) {
        this.viewModel = compare.setUp();
        getStyleClass().addAll("screen", "compare-set-up");
        Card left = examplesCard(compare);
        HBox.setHgrow(left, Priority.ALWAYS);
        var earlier = new EarlierCard(compare, tiers);
        VBox.setVgrow(earlier, Priority.ALWAYS);
        var cards = new VBox(
                new TiersCard(viewModel, tiers),
                new ForecastCard(compare),
                new TermsCard(viewModel),
                earlier,
                new LedgerCard(compare.ledger()));
        cards.getStyleClass().add("column");
        var right = new ScrollPane(cards);
        right.getStyleClass().add("page-scroll");
        right.setFitToWidth(true);
        right.setMinWidth(SIDE_WIDTH);
        right.setMaxWidth(SIDE_WIDTH);
        right.setPrefWidth(SIDE_WIDTH);
        getChildren().add(left);
        new PartByPart(this, List.of(() -> getChildren().add(right)));
    }

    @Override
    public void requestFocus() {
        examples.requestFocus();
    }

    private Card examplesCard(CompareViewModel compare) {
        examples.setAccessibleText(Strings.text("compare.setUp.title"));
        examples.textProperty().bindBidirectional(viewModel.examplesProperty());
        var paper = new StackPane(examples, emptyState());
        acceptFiles(paper);
        var hint = new Label(Strings.text("compare.setUp.hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        var fileProblem = new ErrorNote();
        viewModel.files().problemProperty().subscribe(fileProblem::show);
        return new Card(
                        Strings.text("compare.setUp.title"),
                        hint,
                        paper,
                        new CsvImportBar(viewModel),
                        new DrawBar(compare.draw()),
                        fileProblem,
                        countLine())
                .withActions(
                        button("compare.draw.open", Feather.SHUFFLE, compare.draw()::open),
                        button("compare.setUp.load", Feather.FOLDER, this::chooseFile),
                        button("compare.setUp.sample", Feather.PLUS, viewModel::fillWithSamples),
                        clearButton())
                .growing(paper);
    }

    private Node emptyState() {
        EmptyState empty = new EmptyState(
                        Feather.GIT_PULL_REQUEST,
                        Strings.text("compare.setUp.emptyTitle"),
                        Strings.text("compare.setUp.emptySentence"))
                .withAction(Strings.text("compare.setUp.emptyButton"), viewModel::fillWithSamples);
        // A click beside the button goes to the text below.
        empty.setPickOnBounds(false);
        empty.getChildren().stream().filter(Label.class::isInstance).forEach(label -> label.setMouseTransparent(true));
        empty.visibleProperty().bind(viewModel.examplesProperty().isEmpty());
        return empty;
    }

    private Node countLine() {
        var count = new Label();
        count.getStyleClass().add("muted");
        var problem = new Label();
        problem.getStyleClass().add("negative");
        problem.setWrapText(true);
        viewModel.forecastProperty().subscribe(forecast -> count.setText(forecast == null ? "" : words(forecast)));
        viewModel.problemProperty().subscribe(problem::setText);
        var line = new HBox(count, problem);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(20);
        return line;
    }

    private static String words(Forecast forecast) {
        String words = Strings.text("compare.setUp.examples", forecast.examples());
        int merged = forecast.given() - forecast.examples();
        return merged == 0 ? words : words + " · " + Strings.text("compare.setUp.merged", merged);
    }

    private Button clearButton() {
        Button clear = button("compare.setUp.clear", Feather.X, examples::clear);
        clear.disableProperty().bind(viewModel.examplesProperty().isEmpty());
        return clear;
    }

    private static Button button(String key, Feather icon, Runnable act) {
        var button = new Button(Strings.text(key), new FontIcon(icon));
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        Strings.text("compare.setUp.fileTypes"),
                        "*.txt",
                        "*.csv",
                        "*.tsv",
                        "*.jsonl",
                        "*.json",
                        "*.md"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            viewModel.files().load(file.toPath());
        }
    }

    private void acceptFiles(Region target) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.setOnDragDropped(event -> {
            Dragboard board = event.getDragboard();
            List<File> files = board.hasFiles() ? board.getFiles() : List.of();
            files.forEach(file -> viewModel.files().load(file.toPath()));
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }
}
