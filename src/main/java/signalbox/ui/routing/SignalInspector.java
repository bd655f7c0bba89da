package signalbox.ui.routing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import signalbox.ui.common.Strings;
import tools.jackson.databind.node.JsonNodeFactory;

/** The words, weights and limits of one signal or kind of task. What is as it comes with the program is shown as typed. */
final class SignalInspector extends VBox {
    private static final List<String> MEASURES =
            List.of("", "words", "code_signs", "math_signs", "numbers", "questions", "list_items", "commas");

    private final RoutingViewModel model;
    private final SignalFields signals;
    private final ValueFields fields;
    private final EditField name;
    private final Label note = Parts.muted("");
    private final WordsField phrases;
    private final WordsField opening;
    private final ValueField weight;
    private final ValueField most;
    private final ValueField maxWords;
    private final Choice measure;
    private final ValueField steps;
    private final ValueField measures;
    private final VBox ofSignal;
    private final Label problem = Parts.problem();
    private Selection.OfSignal shown = new Selection.OfSignal(SignalKind.SIGNAL, "law");
    private String began = "";

    SignalInspector(RoutingViewModel model) {
        this.model = model;
        signals = new SignalFields(model.draft());
        fields = new ValueFields(model.draft());
        getStyleClass().add("fields");
        name = new EditField(this::rename, this::endName, String::strip);
        name.setId("signal-name");
        name.focusedProperty().subscribe(focused -> began = shown.name());
        note.setWrapText(true);
        phrases = words("phrases", 7);
        opening = words("opening", 3);
        weight = value("weight", ValueKind.NUMBER);
        most = value("most", ValueKind.NUMBER);
        maxWords = value("max_words", ValueKind.COUNT);
        steps = value("steps", ValueKind.STEPS);
        measures = value("measures", ValueKind.MEASURES);
        measure = new Choice(this::setMeasure);
        measure.setMaxWidth(Double.MAX_VALUE);
        ofSignal = new VBox(8, Parts.labelled("routing.signal.measure", measure), steps);
        getChildren()
                .setAll(
                        Parts.labelled("routing.tier.name", name),
                        note,
                        Parts.row(weight, most, maxWords),
                        Parts.labelled("routing.signal.phrases", phrases),
                        Parts.labelled("routing.signal.opening", opening),
                        ofSignal,
                        measures,
                        problem);
    }

    private String rename(String text) {
        String refusal = signals.rename(shown.kind(), began, text);
        if (refusal.isEmpty()) {
            model.select(new Selection.OfSignal(shown.kind(), text.strip()));
        }
        problem.setText(refusal);
        return refusal;
    }

    private void endName() {
        signals.endTyping();
        began = shown.name();
    }

    private ValuePlace place(String field, ValueKind kind) {
        return SignalFields.place(shown.kind(), shown.name(), field, kind);
    }

    private ValueField value(String field, ValueKind kind) {
        return new ValueField(fields, place(field, kind));
    }

    private WordsField words(String field, int rows) {
        WordsField words = new WordsField(
                text -> fields.typeAll(place(field, ValueKind.WORDS), text),
                fields::endTyping,
                text -> Figures.written(Figures.words(text)));
        words.setId("signal-" + field);
        words.setPrefRowCount(rows);
        words.setPromptText(Strings.text("routing.signal.words-prompt"));
        return words;
    }

    private void setMeasure(String chosen) {
        ValuePlace place = place("measure", ValueKind.TEXT);
        if (chosen.isEmpty()) {
            fields.clear(place);
        } else {
            fields.set(place, JsonNodeFactory.instance.stringNode(chosen));
        }
    }

    void focusFirst() {
        if (name.isDisabled()) {
            phrases.requestFocus();
        } else {
            name.requestFocus();
            name.selectAll();
        }
    }

    void show(Selection.OfSignal signal) {
        shown = signal;
        if (!name.isFocused()) {
            began = signal.name();
        }
        DraftState state = model.draft().state();
        boolean shipped = SignalFields.isShipped(signal.kind(), signal.name());
        name.show(signal.kind() + (shipped ? signal.name() : began), signal.name(), "");
        name.setDisable(shipped);
        note.setText(Strings.text(
                !shipped
                        ? "routing.signal.own"
                        : signals.isChanged(signal.kind(), signal.name())
                                ? "routing.signal.is-changed"
                                : "routing.signal.as-shipped"));
        boolean isSignal = signal.kind() == SignalKind.SIGNAL;
        for (ValueField value : List.of(most, maxWords)) {
            value.setVisible(isSignal);
        }
        ofSignal.setVisible(isSignal);
        ofSignal.setManaged(isSignal);
        measures.setVisible(!isSignal);
        measures.setManaged(!isSignal);
        weight.show(place("weight", ValueKind.NUMBER), state);
        most.show(place("most", ValueKind.NUMBER), state);
        maxWords.show(place("max_words", ValueKind.COUNT), state);
        steps.show(place("steps", ValueKind.STEPS), state);
        measures.show(place("measures", ValueKind.MEASURES), state);
        measure.show(
                MEASURES,
                signals.effective(signal.kind(), signal.name(), "measure").asString(""),
                state.problem(signal.kind().pointer(signal.name(), "measure")));
        show(phrases, "phrases", state);
        show(opening, "opening", state);
        List<String> wrong = new ArrayList<>();
        for (String field : List.of("phrases", "opening", "measure")) {
            wrong.add(state.problem(signal.kind().pointer(signal.name(), field)));
        }
        wrong.removeIf(String::isEmpty);
        problem.setText(wrong.isEmpty() ? name.refusal() : wrong.getFirst());
    }

    private void show(WordsField words, String field, DraftState state) {
        words.show(
                place(field, ValueKind.WORDS).pointer(),
                ValueKind.WORDS.written(signals.effective(shown.kind(), shown.name(), field)),
                state.problem(place(field, ValueKind.WORDS).pointer()));
    }
}
