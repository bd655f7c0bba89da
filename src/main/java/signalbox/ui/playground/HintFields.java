package signalbox.ui.playground;

import java.util.Collection;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Strings;

/** What the router is told beside the prompt: a tier insisted on, the task type, the user. */
final class HintFields extends HBox {
    private final DraftViewModel draft;
    private final Supplier<RoutingTable> table;
    private final ComboBox<String> tier = new ComboBox<>();

    HintFields(DraftViewModel draft, Supplier<RoutingTable> table) {
        super(12);
        this.draft = draft;
        this.table = table;
        buildTier();
        getChildren()
                .setAll(
                        new Labelled(Strings.text("playground.tier.label"), tier),
                        new Labelled(
                                Strings.text("playground.task-type.label"),
                                field(
                                        draft.taskTypeProperty(),
                                        "playground.task-type.prompt",
                                        () -> table.get().taskRoutes().keySet())),
                        new Labelled(
                                Strings.text("playground.user.label"),
                                field(
                                        draft.userProperty(),
                                        "playground.user.prompt",
                                        () -> table.get().userOverrides().keySet())));
    }

    /** The tiers may have changed since the screen was last in front. */
    void refreshTiers() {
        String chosen = draft.tierProperty().get();
        tier.getItems().setAll("");
        tier.getItems().addAll(table.get().tierNames());
        tier.setValue(tier.getItems().contains(chosen) ? chosen : "");
    }

    private void buildTier() {
        tier.setMaxWidth(Double.MAX_VALUE);
        tier.setConverter(new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null || name.isEmpty() ? Strings.text("playground.tier.automatic") : name;
            }

            @Override
            public String fromString(String shown) {
                return shown;
            }
        });
        refreshTiers();
        tier.valueProperty().subscribe(value -> draft.tierProperty().set(value == null ? "" : value));
        draft.tierProperty().subscribe(tier::setValue);
    }

    private static TextField field(StringProperty text, String promptKey, Supplier<Collection<String>> known) {
        TextField field = new TextField();
        field.setPromptText(Strings.text(promptKey));
        field.textProperty().bindBidirectional(text);
        TextFields.bindAutoCompletion(
                field,
                request -> known.get().stream()
                        .filter(name -> name.contains(request.getUserText()))
                        .toList());
        return field;
    }
}
