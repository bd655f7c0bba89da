package signalbox.ui.calls;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.ImportField;
import signalbox.core.calllog.ImportFormat;
import signalbox.core.calllog.ImportPlan;
import signalbox.core.calllog.ImportedCall;
import signalbox.core.pricing.Money;
import signalbox.ui.common.Columns;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** How a file would be read: where it comes from, which column says what, the first calls, and what would be skipped. */
final class ImportPlanView extends VBox {
    private static final int SHOWN = 50;

    private final ImportViewModel model;
    private final Label file = new Label();
    private final FlowPane mapping = new FlowPane(12, 8);
    private final Label ignored = new Label();
    private final Label skipped = new Label();
    private final TableView<ImportedCall> calls = new TableView<>();
    private @Nullable ComboBox<String> time;

    ImportPlanView(ImportViewModel model) {
        super(10);
        this.model = model;
        getStyleClass().add("import-plan");
        file.getStyleClass().add("medium");
        for (Label words : List.of(ignored, skipped)) {
            words.getStyleClass().addAll("muted", "small");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            words.managedProperty().bind(words.textProperty().isNotEmpty());
        }
        skipped.getStyleClass().add("warning");
        ScrollPane fields = new ScrollPane(mapping);
        fields.setFitToWidth(true);
        fields.getStyleClass().addAll("page-scroll", "import-fields");
        calls.getColumns()
                .addAll(List.of(
                        Columns.text(
                                Strings.text("calls.column.time"), 150, (ImportedCall call) -> Formats.time(call.at())),
                        Columns.text(Strings.text("calls.column.model"), 160, ImportedCall::model),
                        Columns.text(Strings.text("calls.column.provider"), 100, ImportedCall::provider),
                        Columns.text(Strings.text("calls.column.task"), 110, ImportedCall::task),
                        Columns.text(Strings.text("calls.column.user"), 150, ImportedCall::user),
                        Columns.number(Strings.text("calls.column.input"), 84, ImportedCall::input, Formats::count),
                        Columns.number(Strings.text("calls.column.output"), 84, ImportedCall::output, Formats::count),
                        Columns.number(
                                Strings.text("calls.column.cost"),
                                90,
                                (ImportedCall call) -> call.dollars() == null ? null : new Money(call.dollars()),
                                Formats::callCost)));
        calls.setPlaceholder(new Label(Strings.text("calls.import.nocalls")));
        calls.setMinHeight(130);
        calls.setPrefHeight(200);
        VBox.setVgrow(calls, Priority.ALWAYS);
        getChildren().addAll(file, fields, ignored, skipped, calls);
        model.planProperty().subscribe(this::show);
    }

    /** Gives the focus to the one column that no file can do without. */
    void focusTime() {
        if (time != null) {
            // What a scroll pane holds is in the window only once that has its skin.
            applyCss();
            time.requestFocus();
        }
    }

    private void show(@Nullable ImportPlan plan) {
        if (plan == null) {
            return;
        }
        file.setText(String.valueOf(plan.file().getFileName()));
        mapping.getChildren().clear();
        ComboBox<ImportFormat> format = Choosers.of(
                List.of(ImportFormat.values()),
                each -> Strings.text("calls.import.format." + each.wireName()),
                Strings.text("calls.import.format"),
                chosen -> {
                    if (chosen != plan.format()) {
                        model.setFormat(chosen);
                    }
                });
        format.setValue(plan.format());
        mapping.getChildren().add(labelled(Strings.text("calls.import.format"), format));
        ComboBox<ZoneId> zone = Choosers.of(
                Stream.of(ZoneOffset.UTC, ZoneId.systemDefault(), plan.zone())
                        .distinct()
                        .toList(),
                each -> each.equals(ZoneOffset.UTC) ? Strings.text("calls.import.utc") : each.getId(),
                Strings.text("calls.import.zone"),
                chosen -> {
                    if (!chosen.equals(plan.zone())) {
                        model.setZone(chosen);
                    }
                });
        zone.setValue(plan.zone());
        mapping.getChildren().add(labelled(Strings.text("calls.import.zone"), zone));
        for (ImportField field : ImportField.values()) {
            ComboBox<String> column = column(plan, field);
            mapping.getChildren().add(labelled(Strings.text("calls.import.field." + field.wireName()), column));
            if (field == ImportField.TIME) {
                time = column;
            }
        }
        List<String> unread = plan.mapping().ignored(plan.names());
        ignored.setText(unread.isEmpty() ? "" : Strings.text("calls.import.ignored", String.join(", ", unread)));
        List<String> reasons = new ArrayList<>();
        plan.skipped()
                .forEach((reason, count) ->
                        reasons.add(Strings.text("calls.import.wouldskip", Formats.count(count), reason)));
        skipped.setText(String.join("\n", reasons.subList(0, Math.min(3, reasons.size()))));
        calls.getItems().setAll(plan.calls().stream().limit(SHOWN).toList());
    }

    private ComboBox<String> column(ImportPlan plan, ImportField field) {
        String now = plan.mapping().column(field).orElse("");
        List<String> choices = new ArrayList<>(List.of(""));
        choices.addAll(plan.names());
        ComboBox<String> chooser = Choosers.of(
                choices,
                name -> name.isEmpty() ? Strings.text("calls.import.none") : name,
                Strings.text("calls.import.field." + field.wireName()),
                chosen -> {
                    if (!Objects.equals(chosen, now)) {
                        model.map(field, chosen);
                    }
                });
        chooser.setValue(now);
        return chooser;
    }

    private static VBox labelled(String name, ComboBox<?> control) {
        Label label = new Label(name);
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(control);
        control.setPrefWidth(164);
        return new VBox(2, label, control);
    }
}
