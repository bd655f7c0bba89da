package signalbox.ui.routing;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import signalbox.core.table.ValueEdits;
import signalbox.ui.common.Strings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The word lists of the rules classifier: those that come with the program, and the table's changes to them. */
final class SignalFields {
    private final DraftViewModel draft;

    SignalFields(DraftViewModel draft) {
        this.draft = draft;
    }

    /** All that count: those that come with the program, then the table's own. */
    List<String> names(SignalKind kind) {
        Set<String> names = new LinkedHashSet<>(kind.shipped().propertyNames());
        names.addAll(draft.state().document().value(kind.pointer()).propertyNames());
        return List.copyOf(names);
    }

    /** Whether it comes with the program. */
    static boolean isShipped(SignalKind kind, String name) {
        return kind.shipped().has(name);
    }

    /** Whether the table says anything of it. */
    boolean isChanged(SignalKind kind, String name) {
        return !draft.state().document().value(kind.pointer(name)).isMissingNode();
    }

    /** What holds: the table's value, or else the program's. */
    JsonNode effective(SignalKind kind, String name, String field) {
        JsonNode changed = draft.state().document().value(kind.pointer(name, field));
        return changed.isMissingNode() ? kind.shipped(name, field) : changed;
    }

    static ValuePlace place(SignalKind kind, String name, String field, ValueKind valueKind) {
        return ValuePlace.of(
                kind.pointer(name, field),
                valueKind,
                "routing.signal." + field.replace('_', '-'),
                kind.shipped(name, field));
    }

    /** Adds one of the table's own and returns its name. */
    String add(SignalKind kind) {
        List<String> taken = names(kind);
        String name = Stream.iterate(1, number -> number + 1)
                .map(number -> Strings.text("routing.signal.new-name", number))
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
        ObjectNode fresh = JsonNodeFactory.instance.objectNode();
        fresh.putArray("phrases");
        fresh.put("weight", kind == SignalKind.SIGNAL ? new BigDecimal("0.5") : BigDecimal.ONE);
        draft.edit(
                Strings.text("routing.edit.add-signal", name),
                document -> ValueEdits.set(document, kind.pointer(name), fresh));
        return name;
    }

    /** Takes what the table says of it out: one of the table's own is gone, another is as it comes. */
    void reset(SignalKind kind, String name) {
        draft.edit(
                Strings.text(isShipped(kind, name) ? "routing.edit.reset-signal" : "routing.edit.remove-signal", name),
                document -> ValueEdits.remove(document, kind.pointer(name)));
    }

    /** Renames one of the table's own; returns why it cannot be called so, or an empty text. */
    String rename(SignalKind kind, String before, String text) {
        String after = text.strip();
        if (after.isEmpty()) {
            return Strings.text("routing.route.no-name");
        }
        if (!after.equals(before) && names(kind).contains(after)) {
            return Strings.text("routing.route.name-taken", after);
        }
        draft.type(
                "signal name " + before,
                Strings.text("routing.edit.rename-signal"),
                document -> ValueEdits.rename(document, kind.pointer(), before, after));
        return "";
    }

    void endTyping() {
        draft.endTyping();
    }
}
