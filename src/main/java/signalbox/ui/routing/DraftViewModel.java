package signalbox.ui.routing;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.TableConflictException;
import signalbox.core.table.TableDiff;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TableException;
import signalbox.core.table.TableMerge;
import signalbox.core.table.TableOutline;
import signalbox.core.table.TableStore;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.UndoStack;

/**
 * The draft of the table that the screen edits: undo and redo, what it changes against the table in use, keeping it over
 * a restart, and applying it. Used on the JavaFX thread.
 */
final class DraftViewModel {
    private static final TableDocument EMPTY = TableDocument.parse("""
        {
          "version": 1,
          "providers": {},
          "tiers": [],
          "complexity_to_tier": {},
          "task_routes": {},
          "hard_routes": [],
          "user_overrides": {},
          "classifier": { "method": "rules" }
        }
        """);

    private final TableStore store;
    private final TaskRunner tasks;
    private final UndoStack<TableDocument> history;
    private final ReadOnlyObjectWrapper<DraftState> state = new ReadOnlyObjectWrapper<>();
    private TableDocument base;
    private @Nullable TableDocument theirs;
    private String trouble = "";
    private String typing = "";
    private TableDocument typingFrom;

    DraftViewModel(TableStore store, TaskRunner tasks) {
        this.store = store;
        this.tasks = tasks;
        this.base = store.document();
        this.history = new UndoStack<>(base);
        this.typingFrom = base;
        store.draftFile().load().ifPresent(this::takeUp);
        update();
        store.onChange(table -> tasks.onUiThread(this::storeChanged));
    }

    private void takeUp(TableDocument kept) {
        if (!kept.base().equals(base)) {
            theirs = base;
            base = kept.base();
        }
        history.edit(Strings.text("routing.draft.kept"), kept);
    }

    ReadOnlyObjectProperty<DraftState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    DraftState state() {
        return state.get();
    }

    /** One edit, which undo takes back by this name. */
    void edit(String name, UnaryOperator<TableDocument> edit) {
        typing = "";
        history.edit(name, edit.apply(history.state()));
        changed();
    }

    /**
     * An edit that may be one of many in a row, as each letter typed in a field is.
     *
     * @param field what is edited: edits of the same field that follow each other are taken back together
     * @param edit made to what was there before the first of them
     */
    void type(String field, String name, UnaryOperator<TableDocument> edit) {
        if (!typing.equals(field)) {
            typing = field;
            typingFrom = history.state();
        } else if (!history.state().equals(typingFrom)) {
            history.undo();
        }
        history.edit(name, edit.apply(typingFrom));
        changed();
    }

    /** Ends a row of edits: what is typed next is taken back on its own. */
    void endTyping() {
        typing = "";
    }

    void undo() {
        typing = "";
        history.undo();
        changed();
    }

    void redo() {
        typing = "";
        history.redo();
        changed();
    }

    /** Goes back to the table in use. Undo brings the changes back. */
    void discard() {
        edit(Strings.text("routing.draft.discard"), draft -> base);
    }

    /** Begins with a table that has nothing in it. Undo brings the draft back. */
    void beginEmpty() {
        edit(Strings.text("routing.draft.empty"), draft -> EMPTY.basedOn(base));
    }

    /** Keeps the draft although the table on disk was changed: it is now compared with that one. */
    void keepMine() {
        base = theirs == null ? base : theirs;
        theirs = null;
        changed();
    }

    /** The pieces in which the draft and the table on disk differ; empty where there is no conflict. */
    Optional<TableMerge> merge() {
        return theirs == null ? Optional.empty() : Optional.of(TableMerge.of(base, history.state(), theirs));
    }

    /** Puts both together: the table on disk with some pieces of the draft. Undo brings the draft back. */
    void merge(Collection<String> fromMine) {
        merge().ifPresent(merge -> {
            TableDocument merged = merge.merged(fromMine);
            base = Objects.requireNonNull(theirs);
            theirs = null;
            typing = "";
            history.edit(Strings.text("routing.draft.merge"), merged.basedOn(base));
            changed();
        });
    }

    /** Takes the table on disk instead of the draft. Undo brings the draft back. */
    void takeTheirs() {
        if (theirs != null) {
            base = theirs;
            history.edit(Strings.text("routing.draft.take-theirs"), theirs);
        }
        theirs = null;
        typing = "";
        changed();
    }

    /**
     * Writes the draft and takes it into use; a failure is told in the state.
     *
     * @param words for the history; where they are blank, the changes stand for them
     */
    void apply(String words) {
        if (!state().canApply()) {
            return;
        }
        TableDocument draft = history.state().basedOn(base);
        String summary = words.isBlank() ? String.join("\n", state().changes()) : words.strip();
        tasks.run(
                Strings.text("routing.task.apply"),
                progress -> {
                    store.apply(draft, summary);
                    return true;
                },
                done -> storeChanged(),
                this::applyFailed);
    }

    private void applyFailed(Exception failure) {
        if (failure instanceof TableConflictException conflict) {
            theirs = conflict.theirs();
        } else {
            trouble = Strings.text("routing.draft.not-written", String.valueOf(failure.getMessage()));
        }
        update();
    }

    private void storeChanged() {
        TableDocument now = store.document();
        typing = "";
        trouble = store.trouble().map(TableException::getMessage).orElse("");
        if (now.equals(history.state())) {
            base = now;
            theirs = null;
        } else if (history.state().equals(base)) {
            base = now;
            history.edit(Strings.text("routing.draft.changed-on-disk"), now);
        } else if (!now.equals(base)) {
            theirs = now;
        }
        changed();
    }

    private void changed() {
        update();
        TableDocument draft = history.state().basedOn(base);
        tasks.run("", progress -> save(draft), kept -> {}, this::notKept);
    }

    private boolean save(TableDocument draft) throws IOException {
        store.draftFile().save(draft);
        return true;
    }

    private void notKept(Exception failure) {
        trouble = Strings.text("routing.draft.not-kept", String.valueOf(failure.getMessage()));
        update();
    }

    private void update() {
        TableDocument draft = history.state();
        List<String> words = TableDiff.words(base, draft);
        boolean onlyText = words.isEmpty() && !draft.equals(base);
        state.set(new DraftState(
                draft,
                TableOutline.of(draft),
                base,
                onlyText ? List.of(Strings.text("routing.draft.other-fields")) : words,
                history.undoName().orElse(""),
                history.redoName().orElse(""),
                theirs,
                trouble));
    }
}
