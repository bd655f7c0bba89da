package signalbox.ui.routing;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import signalbox.core.backtest.RuleFinding;
import signalbox.core.backtest.RuleFix;
import signalbox.core.chat.ModelRef;
import signalbox.core.table.HardRoute;
import signalbox.core.table.HardRouteEdits;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TableOutline;
import signalbox.core.table.TierEdits;
import signalbox.ui.common.Strings;

/** The tiers and rules of the draft, which one is selected, and what can be done with it. On the JavaFX thread. */
final class RoutingViewModel {
    private final DraftViewModel draft;
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(new Selection.OfNothing());
    private final ReadOnlyObjectWrapper<RoutingTab> tab = new ReadOnlyObjectWrapper<>(RoutingTab.RULES);

    RoutingViewModel(DraftViewModel draft) {
        this.draft = draft;
        select(rules().isEmpty() ? new Selection.OfTier(0) : new Selection.OfRule(0));
        draft.stateProperty().subscribe(() -> select(selection.get()));
    }

    DraftViewModel draft() {
        return draft;
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Which part of the table is in front, beside the tiers. */
    ReadOnlyObjectProperty<RoutingTab> tabProperty() {
        return tab.getReadOnlyProperty();
    }

    /** Brings a part of the table to the front. What is selected in another one no longer is; a tier stays. */
    void show(RoutingTab wanted) {
        if (tab.get() == wanted) {
            return;
        }
        tab.set(wanted);
        boolean belongs = switch (selection.get()) {
            case Selection.OfTier _ -> true;
            case Selection.OfRule _ -> wanted == RoutingTab.RULES;
            case Selection.OfSignal _ -> wanted == RoutingTab.CLASSIFIER;
            case Selection.OfNothing _ -> false;
        };
        if (!belongs) {
            select(wanted == RoutingTab.RULES ? new Selection.OfRule(0) : new Selection.OfNothing());
        }
    }

    /** Selects a tier or rule, or the last one where the index is beyond it, and brings it to the front. */
    void select(Selection wanted) {
        switch (wanted) {
            case Selection.OfRule _ -> tab.set(RoutingTab.RULES);
            case Selection.OfSignal _ -> tab.set(RoutingTab.CLASSIFIER);
            case Selection.OfTier _, Selection.OfNothing _ -> {}
        }
        selection.set(
                switch (wanted) {
                    case Selection.OfTier(int index)
                    when !tiers().isEmpty() -> new Selection.OfTier(Math.clamp(index, 0, tiers().size() - 1));
                    case Selection.OfRule(int index)
                    when !rules().isEmpty() -> new Selection.OfRule(Math.clamp(index, 0, rules().size() - 1));
                    case Selection.OfSignal signal when hasSignal(signal) -> signal;
                    case Selection.OfTier _, Selection.OfRule _, Selection.OfSignal _, Selection.OfNothing _ ->
                        new Selection.OfNothing();
                });
    }

    private boolean hasSignal(Selection.OfSignal signal) {
        return signal.kind().shipped().has(signal.name())
                || !draft.state()
                        .document()
                        .value(signal.kind().pointer(signal.name()))
                        .isMissingNode();
    }

    /** Adds a rule below the selected one, or at the end, and selects it. */
    void addRule() {
        int index = selection.get() instanceof Selection.OfRule(int at) ? at + 1 : rules().size();
        addRule(new HardRoute("", outline().defaultTier(), "", true), index);
    }

    /** Adds a rule at a place, or at the end, and selects it. */
    void addRule(HardRoute rule, int place) {
        int index = Math.clamp(place, 0, rules().size());
        edit("routing.edit.add-rule", document -> HardRouteEdits.add(document, index, rule));
        select(new Selection.OfRule(index));
    }

    /** Adds a tier above the most premium one, and selects it. */
    void addTier() {
        int index = tiers().size();
        edit("routing.edit.add-tier", document -> TierEdits.add(document, index, freeTierName(), newModel()));
        select(new Selection.OfTier(index));
    }

    /** Copies the selected rule or tier to the place below it. */
    void duplicate() {
        switch (selection.get()) {
            case Selection.OfRule(int index) -> {
                edit("routing.edit.duplicate-rule", document -> HardRouteEdits.duplicate(document, index));
                select(new Selection.OfRule(index + 1));
            }
            case Selection.OfTier(int index) -> {
                String name = freeTierName();
                edit("routing.edit.duplicate-tier", document -> TierEdits.duplicate(document, index, name));
                select(new Selection.OfTier(index + 1));
            }
            case Selection.OfSignal _, Selection.OfNothing _ -> {}
        }
    }

    /** Removes the selected rule, or the selected tier unless it is the only one. */
    void remove() {
        switch (selection.get()) {
            case Selection.OfRule(int index) ->
                edit("routing.edit.remove-rule", document -> HardRouteEdits.remove(document, index));
            case Selection.OfTier(int index) -> {
                if (tiers().size() > 1) {
                    String heir = heirOf(index);
                    edit("routing.edit.remove-tier", document -> TierEdits.remove(document, index, heir));
                }
            }
            case Selection.OfSignal(SignalKind kind, String name) -> new SignalFields(draft).reset(kind, name);
            case Selection.OfNothing _ -> {}
        }
    }

    /** Who takes over the routes of a tier that is removed: the next one up, or the one below the most premium. */
    String heirOf(int tier) {
        return tiers().get(tier + 1 < tiers().size() ? tier + 1 : tier - 1).name();
    }

    /** @param by places to move the selected tier or rule: negative towards the first */
    void move(int by) {
        switch (selection.get()) {
            case Selection.OfRule(int index) -> {
                if (isWithin(index + by, rules().size())) {
                    edit("routing.edit.move-rule", document -> HardRouteEdits.move(document, index, index + by));
                    select(new Selection.OfRule(index + by));
                }
            }
            case Selection.OfTier(int index) -> {
                if (isWithin(index + by, tiers().size())) {
                    edit("routing.edit.move-tier", document -> TierEdits.move(document, index, index + by));
                    select(new Selection.OfTier(index + by));
                }
            }
            case Selection.OfSignal _, Selection.OfNothing _ -> {}
        }
    }

    /** Moves a rule to the place that it has afterwards, and selects it. */
    void moveRule(int from, int to) {
        if (from != to) {
            edit("routing.edit.move-rule", document -> HardRouteEdits.move(document, from, to));
            select(new Selection.OfRule(to));
        }
    }

    /** Moves a tier to the place that it has afterwards, and selects it. */
    void moveTier(int from, int to) {
        if (from != to) {
            edit("routing.edit.move-tier", document -> TierEdits.move(document, from, to));
            select(new Selection.OfTier(to));
        }
    }

    /** Makes the edit that mends what is odd about a rule. */
    void mend(RuleFinding finding) {
        edit("routing.edit.mend-rule", finding.fix()::apply);
        if (finding.fix() instanceof RuleFix.Move(int _, int to)) {
            select(new Selection.OfRule(to));
        }
    }

    /** Brings what the first problem of the draft is in to the front. */
    void showFirstProblem() {
        draft.state().document().findings().stream().findFirst().ifPresent(finding -> showPlace(finding.path()));
    }

    private void showPlace(String pointer) {
        ProblemPlace.selectionAt(pointer)
                .ifPresentOrElse(this::select, () -> RoutingTab.of(pointer).ifPresent(this::show));
    }

    /** Turns the selected rule on or off. */
    void toggle() {
        if (selection.get() instanceof Selection.OfRule(int index)) {
            setEnabled(index, !rules().get(index).enabled());
        }
    }

    void setEnabled(int rule, boolean enabled) {
        edit(
                enabled ? "routing.edit.enable-rule" : "routing.edit.disable-rule",
                document -> HardRouteEdits.setEnabled(document, rule, enabled));
    }

    List<TableOutline.TierOutline> tiers() {
        return outline().tiers();
    }

    List<HardRoute> rules() {
        return outline().hardRoutes();
    }

    TableOutline outline() {
        return draft.state().outline();
    }

    private void edit(String nameKey, UnaryOperator<TableDocument> edit) {
        draft.edit(Strings.text(nameKey), edit);
    }

    private String freeTierName() {
        return Stream.iterate(tiers().size() + 1, number -> number + 1)
                .map(number -> Strings.text("routing.tier.new-name", number))
                .filter(name -> !outline().tierNames().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private ModelRef newModel() {
        return tiers().isEmpty()
                ? new ModelRef(
                        outline().providers().keySet().stream().findFirst().orElse(""), "")
                : tiers().getLast().model();
    }

    private static boolean isWithin(int index, int size) {
        return index >= 0 && index < size;
    }
}
