package signalbox.ui.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.core.table.ClassifierMethod;
import signalbox.core.table.ClassifierRules;
import signalbox.core.table.ClassifierSettings;
import signalbox.core.table.Complexity;
import signalbox.ui.common.Strings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** How complexity and kind of task are told, and with which words, weights and limits. */
final class ClassifierView extends VBox {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ClassifierSettings USUAL = ClassifierSettings.of(ClassifierMethod.RULES);

    private final ValueFields fields;
    private final Choice method;
    private final Label explained = Parts.muted("");
    private final List<ValueField> values = new ArrayList<>();
    private final SignalList signals;
    private final SignalList taskTypes;

    ClassifierView(RoutingViewModel model) {
        DraftViewModel draft = model.draft();
        fields = new ValueFields(draft);
        RouteFields routes = new RouteFields(draft);
        getStyleClass().add("sections");
        method = new Choice(name -> ClassifierMethod.ofWireName(name).ifPresent(routes::setClassifier));
        method.setId("classifier-method");
        method.setMaxWidth(160);
        explained.setWrapText(true);
        signals = new SignalList(model, SignalKind.SIGNAL);
        taskTypes = new SignalList(model, SignalKind.TASK_TYPE);
        getChildren()
                .setAll(
                        Parts.section("routing.classifier.title", new Region(), method, explained),
                        Parts.section(
                                "routing.classifier.boundaries",
                                new Region(),
                                Parts.row(
                                        boundary(Complexity.MEDIUM),
                                        boundary(Complexity.COMPLEX),
                                        boundary(Complexity.REASONING))),
                        Parts.section(
                                "routing.classifier.asking",
                                new Region(),
                                Parts.row(
                                        value("near", ValueKind.NUMBER, JSON.numberNode(USUAL.near())),
                                        value(
                                                "time_limit_seconds",
                                                ValueKind.NUMBER,
                                                JSON.numberNode(
                                                        USUAL.timeLimit().toSeconds())),
                                        new Region())),
                        Parts.section(
                                "routing.classifier.trained",
                                new Region(),
                                Parts.row(
                                        value("model_file", ValueKind.TEXT, JSON.stringNode("classifier.model")),
                                        value("dear_share", ValueKind.PERCENT, MissingNode.getInstance()),
                                        new Region())),
                        Parts.section(
                                "routing.classifier.signals",
                                Parts.icon(Feather.PLUS, "routing.classifier.add-signal", signals::add),
                                signals),
                        Parts.section(
                                "routing.classifier.task-types",
                                Parts.icon(Feather.PLUS, "routing.classifier.add-task-type", taskTypes::add),
                                taskTypes));
        draft.stateProperty().subscribe(this::show);
    }

    private ValueField boundary(Complexity complexity) {
        JsonNode usual = JSON.numberNode(ClassifierRules.shipped().boundaries().getOrDefault(complexity, 0.0));
        return value("boundaries/" + complexity.wireName(), ValueKind.NUMBER, usual);
    }

    private ValueField value(String field, ValueKind kind, JsonNode usual) {
        String key = "routing.classifier." + field.replace('/', '.').replace('_', '-');
        ValueField value = new ValueField(fields, ValuePlace.of("/classifier/" + field, kind, key, usual));
        value.field().setId("classifier-" + field.replace('/', '-'));
        values.add(value);
        return value;
    }

    private void show(DraftState state) {
        method.show(
                Arrays.stream(ClassifierMethod.values())
                        .map(ClassifierMethod::wireName)
                        .toList(),
                state.outline().classifier(),
                state.problem("/classifier/method"));
        explained.setText(ClassifierMethod.ofWireName(state.outline().classifier())
                .map(chosen -> Strings.text("routing.classifier.method." + chosen.wireName()))
                .orElse(""));
        values.forEach(value -> value.show(state));
        signals.show(state);
        taskTypes.show(state);
    }

    /** What to focus for typing. */
    Region first() {
        return method;
    }
}
