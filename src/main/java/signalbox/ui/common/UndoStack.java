package signalbox.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Undo and redo over immutable states, each edit with its name for the menu ("Undo: rename tier"). Not thread-safe.
 *
 * @param <T> an immutable state
 */
public final class UndoStack<T> {
    private static final int DEPTH = 200;

    private record Edit<T>(String name, T before, T after) {}

    private final Deque<Edit<T>> done = new ArrayDeque<>();
    private final Deque<Edit<T>> undone = new ArrayDeque<>();
    private T state;

    public UndoStack(T first) {
        this.state = first;
    }

    public T state() {
        return state;
    }

    /** Takes a new state; one that equals the present is no edit. What was undone before can no longer be redone. */
    public void edit(String name, T next) {
        if (next.equals(state)) {
            return;
        }
        done.push(new Edit<>(name, state, next));
        if (done.size() > DEPTH) {
            done.removeLast();
        }
        undone.clear();
        state = next;
    }

    /** The name of the edit that {@link #undo} takes back; empty where there is none. */
    public Optional<String> undoName() {
        return Optional.ofNullable(done.peek()).map(Edit::name);
    }

    public Optional<String> redoName() {
        return Optional.ofNullable(undone.peek()).map(Edit::name);
    }

    /** Takes the last edit back, if there is one, and returns the state then. */
    public T undo() {
        if (!done.isEmpty()) {
            Edit<T> edit = done.pop();
            undone.push(edit);
            state = edit.before();
        }
        return state;
    }

    public T redo() {
        if (!undone.isEmpty()) {
            Edit<T> edit = undone.pop();
            done.push(edit);
            state = edit.after();
        }
        return state;
    }

    /** Starts afresh from a state, without anything to undo. */
    public void reset(T first) {
        done.clear();
        undone.clear();
        state = first;
    }
}
