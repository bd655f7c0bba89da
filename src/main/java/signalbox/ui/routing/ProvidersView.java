package signalbox.ui.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.core.table.Dialect;
import signalbox.core.table.TableOutline.ProviderOutline;
import signalbox.core.table.ValueEdits;
import signalbox.ui.common.Strings;

/** Who serves the models: name, dialect, address, the environment variable of the key, and the key itself. */
final class ProvidersView extends VBox {
    private static final List<String> DIALECTS =
            Arrays.stream(Dialect.values()).map(Dialect::wireName).toList();

    private static final double REMOVE_WIDTH = 28;

    private final DraftViewModel draft;
    private final ProviderFields fields;
    private final KeysViewModel keys;
    private final List<Row> rows = new ArrayList<>();
    private final VBox list = new VBox(16);
    private final Label none = Parts.muted(Strings.text("routing.providers.none"));

    ProvidersView(DraftViewModel draft, KeysViewModel keys) {
        this.draft = draft;
        this.keys = keys;
        none.setWrapText(true);
        getStyleClass().add("sections");
        getChildren()
                .setAll(Parts.section(
                        "routing.providers.title", Parts.icon(Feather.PLUS, "routing.providers.add", this::add), list));
        this.fields = new ProviderFields(draft);
        draft.stateProperty().subscribe(this::show);
        show();
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
        if (rows.isEmpty()) {
            list.getChildren().setAll(none);
        } else if (!list.getChildren().equals(rows)) {
            list.getChildren().setAll(rows);
        }
    }

    private final class Row extends VBox {
        private final EditField name;
        private final Choice dialect;
        private final EditField address;
        private final EditField variable;
        private final KeyLine key;
        private final Label problem = Parts.problem();
        private String began = "";
        private String shown = "";

        Row() {
            super(8);
            name = new EditField(text -> told(fields.rename(began, text)), this::end, String::strip);
            name.focusedProperty().subscribe(focused -> began = shown);
            dialect = new Choice(chosen -> fields.setDialect(shown, chosen));
            address = new EditField(text -> told(fields.typeAddress(shown, text)), draft::endTyping, String::strip);
            variable = new EditField(text -> told(fields.typeKey(shown, text)), draft::endTyping, String::strip);
            variable.setPromptText(Strings.text("routing.provider.key-prompt"));
            key = new KeyLine(keys, named -> fields.typeKey(shown, named));
            getStyleClass().add("provider");
            HBox first = new HBox(
                    8,
                    Parts.growing(Parts.row(
                            Parts.labelled("routing.provider.name", name),
                            Parts.labelled("routing.provider.dialect", dialect))),
                    Parts.icon(Feather.X, "routing.providers.remove", () -> fields.remove(shown)));
            first.getStyleClass().add("bottom-line");
            Region under = new Region();
            under.setMinWidth(REMOVE_WIDTH);
            getChildren()
                    .setAll(
                            first,
                            new HBox(
                                    8,
                                    Parts.growing(Parts.row(
                                            Parts.labelled("routing.provider.address", address),
                                            Parts.labelled("routing.provider.key", variable))),
                                    under),
                            key,
                            problem);
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
            String path = ValueEdits.pointer("providers", shown);
            name.show(shown, "");
            dialect.show(DIALECTS, provider.dialect(), draft.state().problem(path + "/dialect"));
            address.show(shown, provider.baseUrl(), draft.state().problem(path + "/base_url"));
            variable.show(shown, provider.apiKeyEnv(), draft.state().problem(path + "/api_key_env"));
            key.show(shown, provider.apiKeyEnv());
            if (variable.refusal().isEmpty() && name.refusal().isEmpty()) {
                problem.setText(draft.state().problem(path));
            }
        }
    }
}
