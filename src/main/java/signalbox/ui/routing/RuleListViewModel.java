package signalbox.ui.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import signalbox.core.table.HardRoute;
import signalbox.ui.common.Strings;

/** Which hard routes the list shows, and in which order. On the JavaFX thread. */
final class RuleListViewModel {
    /** What the list shows. */
    enum Show {
        ALL,
        /** All, those of one tier together; within a tier in their order. */
        BY_TIER,
        /** Those with a problem or something odd about them. */
        ODD,
        OFF;

        @Override
        public String toString() {
            return Strings.text("routing.rules.show." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** @param count how many there are and are shown, in words */
    record Lines(List<RuleLine> lines, String count) {}

    private final RoutingViewModel model;
    private final ImpactViewModel impact;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.ALL);
    private final ReadOnlyObjectWrapper<Lines> lines = new ReadOnlyObjectWrapper<>(new Lines(List.of(), ""));

    RuleListViewModel(RoutingViewModel model, ImpactViewModel impact) {
        this.model = model;
        this.impact = impact;
        model.draft().stateProperty().subscribe(this::update);
        impact.stateProperty().subscribe(this::update);
        filter.subscribe(this::update);
        show.subscribe(this::update);
        update();
    }

    /** Words that a rule's reason, pattern or tier must have, all of them. */
    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<Show> showProperty() {
        return show;
    }

    ReadOnlyObjectProperty<Lines> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Shows all rules again, as for one that was just added. */
    void clear() {
        filter.set("");
        if (show.get() == Show.ODD || show.get() == Show.OFF) {
            show.set(Show.ALL);
        }
    }

    /**
     * Moves the selected rule past the next one that is shown.
     *
     * @param by -1 towards the first, 1 towards the last
     */
    void move(int by) {
        if (!(model.selectionProperty().get() instanceof Selection.OfRule(int index))) {
            return;
        }
        List<Integer> shown = lines.get().lines().stream()
                .filter(RuleRow.class::isInstance)
                .map(line -> ((RuleRow) line).index())
                .toList();
        int place = shown.indexOf(index);
        int next = place + by;
        if (place < 0) {
            model.move(by);
        } else if (next >= 0 && next < shown.size()) {
            model.moveRule(index, shown.get(next));
        }
    }

    private void update() {
        List<RuleRow> all = RuleRow.of(model.draft().state(), impact.state());
        List<RuleRow> found = all.stream().filter(this::isShown).toList();
        List<RuleLine> shown = show.get() == Show.BY_TIER ? byTier(found) : List.copyOf(found);
        long off = all.stream().filter(row -> !row.rule().enabled()).count();
        String count = found.size() == all.size()
                ? Strings.text("routing.rules.count", all.size(), off)
                : Strings.text("routing.rules.found", found.size(), all.size());
        lines.set(new Lines(shown, count));
    }

    private boolean isShown(RuleRow row) {
        boolean wanted = switch (show.get()) {
            case ALL, BY_TIER -> true;
            case ODD -> !row.problem().isEmpty() || !row.health().isEmpty();
            case OFF -> !row.rule().enabled();
        };
        return wanted && hasWords(row.rule());
    }

    private boolean hasWords(HardRoute rule) {
        String text = (rule.reason() + " " + rule.pattern() + " " + rule.tier()).toLowerCase(Locale.ROOT);
        for (String word : filter.get().toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private List<RuleLine> byTier(List<RuleRow> rows) {
        Map<String, List<RuleRow>> groups = new LinkedHashMap<>();
        model.outline().tierNames().forEach(tier -> groups.put(tier, new ArrayList<>()));
        rows.forEach(row -> groups.computeIfAbsent(row.rule().tier(), tier -> new ArrayList<>())
                .add(row));
        List<RuleLine> grouped = new ArrayList<>();
        groups.forEach((tier, rules) -> {
            if (!rules.isEmpty()) {
                grouped.add(new RuleLine.OfTier(tier, rules.getFirst().tierIndex(), rules.size()));
                grouped.addAll(rules);
            }
        });
        return List.copyOf(grouped);
    }
}
