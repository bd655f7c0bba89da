package signalbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import signalbox.ui.common.Action;

final class PaletteViewModelTest {
    private final PaletteViewModel palette = new PaletteViewModel();

    @Test
    void offersEverythingBeforeAnythingIsTyped() {
        open("Undo", "Redo");

        assertThat(titles()).containsExactly("Undo", "Redo");
    }

    @Test
    void putsTheBeginningsOfWordsFirst() {
        open("Show deep route", "Duplicate rule", "Go to Playground");
        palette.queryProperty().set("dr");

        assertThat(titles()).containsExactly("Show deep route", "Duplicate rule");

        palette.queryProperty().set("dup");

        assertThat(titles()).containsExactly("Duplicate rule");
    }

    @Test
    void findsAnActionByItsPlaceToo() {
        open("Undo");
        palette.queryProperty().set("rou undo");

        assertThat(titles()).containsExactly("Undo");
    }

    @Test
    void findsNothingWhereALetterIsMissing() {
        open("Undo");
        palette.queryProperty().set("undoz");

        assertThat(titles()).isEmpty();
    }

    @Test
    void movesTheSelectionRoundTheEndsAndBackToTheTopWhenTyping() {
        open("One", "Two", "Three");
        palette.move(-1);
        assertThat(palette.selectedProperty().get()).isEqualTo(2);
        palette.move(2);
        assertThat(palette.selectedProperty().get()).isEqualTo(1);

        palette.queryProperty().set("t");

        assertThat(palette.selectedProperty().get()).isZero();
    }

    @Test
    void forgetsWhatWasTypedWhenItOpensAgain() {
        open("Undo");
        palette.queryProperty().set("zzz");
        open("Undo");

        assertThat(titles()).containsExactly("Undo");
    }

    private void open(String... titles) {
        palette.open(Stream.of(titles)
                .map(title -> new PaletteViewModel.Entry("Routing", new Action(title, () -> {})))
                .toList());
    }

    private List<String> titles() {
        return palette.matches().stream().map(entry -> entry.action().title()).toList();
    }
}
