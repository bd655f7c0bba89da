package signalbox.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signalbox.ui.common.Action;

/** The palette: what is typed, the actions that match it, best first, and the one that Enter runs. */
final class PaletteViewModel {
    /** @param place where the action belongs, such as the screen's name */
    record Entry(String place, Action action) {}

    private record Scored(Entry entry, int score) {}

    private final StringProperty query = new SimpleStringProperty("");
    private final IntegerProperty selected = new SimpleIntegerProperty(0);
    private final ObservableList<Entry> matches = FXCollections.observableArrayList();
    private List<Entry> entries = List.of();

    PaletteViewModel() {
        query.subscribe(this::match);
    }

    /** Starts afresh with everything that can be done now. */
    void open(List<Entry> all) {
        entries = List.copyOf(all);
        query.set("");
        match();
    }

    StringProperty queryProperty() {
        return query;
    }

    IntegerProperty selectedProperty() {
        return selected;
    }

    ObservableList<Entry> matches() {
        return matches;
    }

    /** Moves the selection, round the ends. */
    void move(int steps) {
        if (!matches.isEmpty()) {
            selected.set(Math.floorMod(selected.get() + steps, matches.size()));
        }
    }

    /** Nothing is selected while the list changes, so that whoever watches the selection sees the new list. */
    private void match() {
        selected.set(-1);
        matches.setAll(entries.stream()
                .map(this::scored)
                .filter(scored -> scored.score() >= 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .map(Scored::entry)
                .toList());
        selected.set(0);
    }

    private Scored scored(Entry entry) {
        OptionalInt byTitle = FuzzyMatch.score(query.get(), entry.action().title());
        int byPlace = FuzzyMatch.score(
                        query.get(), entry.place() + " " + entry.action().title())
                .orElse(-1);
        return new Scored(entry, byTitle.isPresent() ? byTitle.getAsInt() + 1 : byPlace);
    }
}
