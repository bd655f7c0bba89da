package signalbox.ui.routing;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A value of the table: its name, a field that shows what holds where it is empty, and what is wrong below. */
final class ValueField extends VBox {
    private final Label name = Parts.muted("");
    private final EditField field;
    private final Label problem = Parts.problem();
    private ValuePlace place;

    ValueField(ValueFields fields, ValuePlace first) {
        super(4);
        place = first;
        field = new EditField(text -> told(fields.type(place, text)), fields::endTyping, this::canonical);
        switch (first.kind()) {
            case NUMBER, COUNT, PERCENT -> field.getStyleClass().add("number");
            case TEXT, WORDS, STEPS, MEASURES -> {}
        }
        name.setLabelFor(field);
        name.setMinWidth(0);
        setMinWidth(0);
        getChildren().setAll(name, field, problem);
    }

    private String canonical(String text) {
        String typed = text.strip();
        var value = typed.isEmpty() ? null : place.kind().read(typed);
        return value == null ? typed : place.kind().written(value);
    }

    private String told(String refusal) {
        problem.setText(refusal);
        return refusal;
    }

    EditField field() {
        return field;
    }

    /** The same value as before. */
    void show(DraftState state) {
        show(place, state);
    }

    /** Another value, where the field serves several in turn. */
    void show(ValuePlace now, DraftState state) {
        place = now;
        name.setText(now.name());
        field.setAccessibleText(now.name());
        field.setPromptText(now.kind().written(now.usual()));
        String wrong = state.problem(now.pointer());
        String written = now.written(state);
        field.show(now.pointer(), written, wrong);
        problem.setText(field.refusal().isEmpty() ? wrong : field.refusal());
    }
}
