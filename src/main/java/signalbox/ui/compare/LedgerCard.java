package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import java.io.File;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.review.LedgerEntry;
import signalbox.ui.common.Card;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** The switches that were applied, newest first, each with its way back. */
final class LedgerCard extends Card {
    private final LedgerViewModel ledger;
    private final VBox rows = new VBox(8);

    LedgerCard(LedgerViewModel ledger) {
        super(Strings.text("compare.ledger.title"));
        this.ledger = ledger;
        var problem = new ErrorNote();
        ledger.problemProperty().subscribe(problem::show);
        getChildren().addAll(problem, rows);
        var export = new Button(Strings.text("compare.export.html"), new FontIcon(Feather.DOWNLOAD));
        export.getStyleClass().add(Styles.SMALL);
        export.setId("ledger-export");
        export.disableProperty().bind(Bindings.isEmpty(ledger.entries()));
        export.setOnAction(event -> chooseFile());
        withActions(export);
        ledger.entries().subscribe(this::show);
        show();
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setInitialFileName("switches.html");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            ledger.export(file.toPath());
        }
    }

    private void show() {
        if (ledger.entries().isEmpty()) {
            rows.getChildren().setAll(words(Strings.text("compare.ledger.none"), "muted"));
        } else {
            rows.getChildren().setAll(ledger.entries().stream().map(this::row).toList());
        }
    }

    private Node row(LedgerEntry entry) {
        var facts = words(
                Strings.text(
                        "compare.ledger.facts",
                        Formats.time(entry.at()).substring(0, "2026-01-01 12:00".length()),
                        entry.who()),
                "muted",
                "small");
        var text = new VBox(words(entry.summary()), facts);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(8, text);
        row.setAlignment(Pos.CENTER_LEFT);
        if (ledger.canTakeBack(entry)) {
            var back = new Button(Strings.text("compare.ledger.back"));
            back.getStyleClass().add(Styles.SMALL);
            back.setMinWidth(Region.USE_PREF_SIZE);
            back.setId("ledger-back-" + entry.id());
            back.setOnAction(event -> ledger.takeBack(entry));
            row.getChildren().add(back);
        }
        return row;
    }

    private static Label words(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
