package signalbox.ui.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import signalbox.core.table.CallRules;
import signalbox.ui.common.Strings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How patient a call is, and which answers count as none. */
final class CallRulesView extends VBox {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final CallRules USUAL = CallRules.STANDARD;

    private final ValueFields fields;
    private final List<ValueField> values = new ArrayList<>();
    private final Map<CallRules.Check, CheckBox> checks = new EnumMap<>(CallRules.Check.class);
    private final CheckBox escalate = new CheckBox(Strings.text("routing.calls.escalate"));
    private final ValuePlace checked;
    private final ValuePlace escalated;

    CallRulesView(DraftViewModel draft) {
        fields = new ValueFields(draft);
        getStyleClass().add("sections");
        checked = ValuePlace.of("/calls/checks", ValueKind.WORDS, "routing.calls.checks", names(USUAL.checks()));
        escalated = ValuePlace.of(
                "/calls/escalate", ValueKind.TEXT, "routing.calls.escalate", JSON.booleanNode(USUAL.escalates()));
        FlowPane boxes = new FlowPane(16, 6);
        for (CallRules.Check check : CallRules.Check.values()) {
            CheckBox box = new CheckBox(Strings.text("routing.calls.check." + check.wireName()));
            box.setOnAction(event -> fields.set(checked, ticked()));
            checks.put(check, box);
            boxes.getChildren().add(box);
        }
        escalate.setOnAction(event -> fields.set(escalated, JSON.booleanNode(escalate.isSelected())));
        getChildren()
                .setAll(
                        Parts.section(
                                "routing.calls.patience",
                                new Region(),
                                Parts.row(
                                        count("tries_per_model", "routing.calls.tries", USUAL.triesPerModel()),
                                        seconds("attempt_seconds", "routing.calls.attempt", USUAL.attemptLimit()),
                                        seconds(
                                                "stream_silence_seconds",
                                                "routing.calls.silence",
                                                USUAL.silenceLimit()),
                                        seconds("call_seconds", "routing.calls.call", USUAL.callLimit()))),
                        Parts.section(
                                "routing.calls.breaker",
                                new Region(),
                                Parts.row(
                                        count("breaker/failures", "routing.calls.failures", USUAL.failuresToRest()),
                                        seconds("breaker/rest_seconds", "routing.calls.rest", USUAL.rest()),
                                        new Region(),
                                        new Region())),
                        Parts.section("routing.calls.checks", new Region(), explained(), boxes),
                        Parts.section("routing.calls.at-last", new Region(), escalate));
        draft.stateProperty().subscribe(this::show);
    }

    private static Label explained() {
        Label words = Parts.muted(Strings.text("routing.calls.checks-sentence"));
        words.setWrapText(true);
        return words;
    }

    private Region count(String field, String nameKey, int usual) {
        return value(field, ValueKind.COUNT, nameKey, JSON.numberNode(usual));
    }

    private Region seconds(String field, String nameKey, Duration usual) {
        return value(field, ValueKind.NUMBER, nameKey, JSON.numberNode(usual.toSeconds()));
    }

    private Region value(String field, ValueKind kind, String nameKey, JsonNode usual) {
        ValueField value = new ValueField(fields, ValuePlace.of("/calls/" + field, kind, nameKey, usual));
        value.field().setId("calls-" + field.replace('/', '-'));
        values.add(value);
        return value;
    }

    private ArrayNode ticked() {
        return names(checks.keySet().stream()
                .filter(check -> boxOf(check).isSelected())
                .toList());
    }

    private CheckBox boxOf(CallRules.Check check) {
        return Objects.requireNonNull(checks.get(check));
    }

    private static ArrayNode names(Collection<CallRules.Check> checks) {
        ArrayNode names = JSON.arrayNode();
        checks.stream().sorted().forEach(check -> names.add(check.wireName()));
        return names;
    }

    private void show(DraftState state) {
        values.forEach(value -> value.show(state));
        JsonNode wanted = state.document().value(checked.pointer());
        List<String> on = (wanted.isArray() ? wanted : checked.usual())
                .valueStream()
                .map(name -> name.asString(""))
                .toList();
        checks.forEach((check, box) -> box.setSelected(on.contains(check.wireName())));
        JsonNode keeps = state.document().value(escalated.pointer());
        escalate.setSelected(keeps.isBoolean() ? keeps.booleanValue() : USUAL.escalates());
    }

    /** What to focus for typing. */
    Node first() {
        return values.getFirst().field();
    }
}
