package signalbox.ui.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.core.table.Dialect;
import signalbox.core.table.TableOutline.ProviderOutline;
import signalbox.ui.common.Strings;

/** Who serves the models: name, dialect, address, and the environment variable that holds the key. */
final class ProvidersView extends VBox {
    private static final List<String> DIALECTS =
            Arrays.stream(Dialect.values()).map(Dialect::wireName).toList();

    private final DraftViewModel draft;
    private final ProviderFields fields;
    private final List<Row> rows = new ArrayList<>();

    ProvidersView(DraftViewModel draft) {
        super(10);
        this.draft = draft;
        this.fields = new ProviderFields(draft);
        draft.stateProperty().subscribe(this::show);
    }

    /** Adds one, and selects its name to be typed over. */
    void add() {
        fields.add();
        rows.getLast().name.requestFocus();
        rows.getLast().name.selectAll();
    }

    private void show() {
        List<ProviderOutline> providers =
                List.copyOf(draft.state().outline().providers().values());
        while (rows.size() > providers.size()) {
            rows.removeLast();
        }
        while (rows.size() < providers.size()) {
            rows.add(new Row());
        }
        for (int i = 0; i < providers.size(); i++) {
            rows.get(i).show(providers.get(i));
        }
        if (!getChildren().equals(rows)) {
            getChildren().setAll(rows);
        }
    }

    private final class Row extends VBox {
        private final EditField name;
        private final Choice dialect;
        private final EditField address;
        private final EditField key;
        private final Label problem = new Label();
        private String began = "";
        private String shown = "";

        Row() {
            super(4);
            name = new EditField(text -> told(fields.rename(began, text)), this::end, String::strip);
            name.focusedProperty().subscribe(focused -> began = shown);
            name.setAccessibleText(Strings.text("routing.tier.provider"));
            dialect = new Choice(chosen -> fields.setDialect(shown, chosen));
            dialect.setAccessibleText(Strings.text("routing.provider.dialect"));
            dialect.setMinWidth(110);
            dialect.setPrefWidth(110);
            address = new EditField(text -> told(fields.typeAddress(shown, text)), draft::endTyping, String::strip);
            address.setAccessibleText(Strings.text("routing.provider.address"));
            key = new EditField(text -> told(fields.typeKey(shown, text)), draft::endTyping, String::strip);
            key.setAccessibleText(Strings.text("routing.provider.key"));
            key.setPromptText(Strings.text("routing.provider.key-prompt"));
            problem.getStyleClass().addAll("small", "negative");
            problem.setWrapText(true);
            problem.managedProperty().bind(problem.textProperty().isNotEmpty());
            HBox first = new HBox(
                    4,
                    Parts.growing(name),
                    dialect,
                    Parts.icon(Feather.X, "routing.route.remove", () -> fields.remove(shown)));
            first.getStyleClass().add("row-line");
            getChildren().setAll(first, address, key, problem);
        }

        private String told(String refusal) {
            problem.setText(refusal);
            return refusal;
        }

        private void end() {
            draft.endTyping();
            began = shown;
        }

        void show(ProviderOutline provider) {
            shown = provider.name();
            if (!name.isFocused()) {
                began = shown;
            }
            String path = "/providers/" + shown;
            name.show(shown, "");
            dialect.show(DIALECTS, provider.dialect(), draft.state().problem(path + "/dialect"));
            address.show(shown, provider.baseUrl(), draft.state().problem(path + "/base_url"));
            key.show(shown, provider.apiKeyEnv(), draft.state().problem(path + "/api_key_env"));
            if (key.refusal().isEmpty() && name.refusal().isEmpty()) {
                problem.setText(draft.state().problem(path));
            }
        }
    }
}
