package signalbox.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UndoStackTest {
    private final UndoStack<String> stack = new UndoStack<>("a");

    @Test
    void undoesAndRedoesEditsByName() {
        stack.edit("type b", "ab");
        stack.edit("type c", "abc");

        assertThat(stack.undoName()).contains("type c");
        assertThat(stack.undo()).isEqualTo("ab");
        assertThat(stack.redoName()).contains("type c");
        assertThat(stack.undo()).isEqualTo("a");
        assertThat(stack.undo()).isEqualTo("a");
        assertThat(stack.redo()).isEqualTo("ab");
        assertThat(stack.redo()).isEqualTo("abc");
        assertThat(stack.redoName()).isEmpty();
    }

    @Test
    void forgetsWhatWasUndoneOnceSomethingElseIsEdited() {
        stack.edit("type b", "ab");
        stack.undo();
        stack.edit("type z", "az");

        assertThat(stack.redoName()).isEmpty();
        assertThat(stack.redo()).isEqualTo("az");
    }

    @Test
    void countsAnEqualStateAsNoEdit() {
        stack.edit("nothing", "a");

        assertThat(stack.undoName()).isEmpty();
    }

    @Test
    void keepsTheLatest200Edits() {
        for (int edit = 0; edit < 300; edit++) {
            stack.edit("edit " + edit, "state " + edit);
        }
        for (int undo = 0; undo < 300; undo++) {
            stack.undo();
        }

        assertThat(stack.state()).isEqualTo("state 99");
    }

    @Test
    void startsAfreshWhenReset() {
        stack.edit("type b", "ab");
        stack.reset("new");

        assertThat(stack.undo()).isEqualTo("new");
    }
}
