package signalbox.ui.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.Dimension;
import signalbox.ui.calls.chart.Pick;
import signalbox.ui.common.Settings;
import signalbox.ui.common.Strings;
import signalbox.ui.common.UndoStack;

/**
 * What is looked at, and the views that the operator saved: whatever changes either can be undone, and both are kept from
 * one start to the next. On the JavaFX thread.
 */
final class LookViewModel {
    static final String LOOK = "calls.look";
    static final String VIEWS = "calls.views";

    private final Settings settings;
    private final UndoStack<Desk> edits;
    private final ReadOnlyObjectWrapper<Look> look;
    private final ReadOnlyObjectWrapper<CallsQuery> query;
    private final ReadOnlyObjectWrapper<List<SavedView>> views;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    /** The last period that was not chosen in a chart. */
    private Period wide;

    /** All that can be undone. */
    private record Desk(Look look, List<SavedView> views) {
        Desk {
            views = List.copyOf(views);
        }
    }

    LookViewModel(Settings settings) {
        this.settings = settings;
        Desk kept = new Desk(
                settings.read(LOOK).map(LookJson::read).orElse(Look.FIRST),
                settings.read(VIEWS).map(LookJson::readAll).orElse(List.of()));
        edits = new UndoStack<>(kept);
        wide = kept.look().query().period();
        look = new ReadOnlyObjectWrapper<>(kept.look());
        query = new ReadOnlyObjectWrapper<>(kept.look().query());
        views = new ReadOnlyObjectWrapper<>(kept.views());
    }

    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** The look's period and filter. */
    ReadOnlyObjectProperty<CallsQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /** In the order of their names. */
    ReadOnlyObjectProperty<List<SavedView>> viewsProperty() {
        return views.getReadOnlyProperty();
    }

    /** Why a typed filter was not understood; empty where it was. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Changes the look; can be undone by that name. */
    void change(String edit, UnaryOperator<Look> change) {
        edit(edit, new Desk(change.apply(look.get()), views.get()));
    }

    /** Looks at other calls; can be undone. */
    void filter(UnaryOperator<CallsQuery> change) {
        change(Strings.text("calls.edit.filter"), now -> now.at(change.apply(now.query())));
    }

    void during(Period period) {
        change(Strings.text("calls.edit.period"), now -> now.at(now.query().during(period)));
    }

    /** Takes a period chosen in a chart away; the one before it comes back. */
    void zoomOut() {
        if (query.get().period() instanceof Period.Between) {
            during(wide);
        }
    }

    void pick(Pick pick, Dimension dimension, String value) {
        filter(now -> switch (pick) {
            case ONLY -> now.only(dimension, value);
            case ALSO -> now.also(dimension, value);
            case EXCLUDE -> now.exclude(dimension, value);
        });
    }

    void only(Dimension dimension, String value) {
        pick(Pick.ONLY, dimension, value);
    }

    /** Takes the whole filter away; the period stays. */
    void clear() {
        filter(CallsQuery::unfiltered);
    }

    /** Adds a typed filter. @return whether it was understood; else the notice says why not */
    boolean type(String typed) {
        try {
            CallsQuery next = FilterText.addTo(query.get(), typed);
            notice.set("");
            filter(now -> next);
            return true;
        } catch (IllegalArgumentException unreadable) {
            notice.set(unreadable.getMessage());
            return false;
        }
    }

    /**
     * Looks at what another screen, or a finding, asks for; can be undone.
     *
     * @param otherwise the period where the filter has no beginning and end
     */
    void show(CallFilter filter, Period otherwise) {
        CallFilter timeless = filter.between(null, null);
        Period period = filter.from().isPresent() && filter.to().isPresent()
                ? new Period.Between(filter.from().get(), filter.to().get())
                : otherwise;
        filter(now -> new CallsQuery(period, timeless));
    }

    /** Gives the present look a name; one of the same name is replaced. */
    void save(String name) {
        List<SavedView> next = without(name.strip());
        next.add(new SavedView(name.strip(), look.get()));
        put(Strings.text("calls.edit.save", name.strip()), next);
    }

    void rename(SavedView view, String name) {
        List<SavedView> next = without(name.strip());
        next.remove(view);
        next.add(new SavedView(name.strip(), view.look()));
        put(Strings.text("calls.edit.rename", view.name()), next);
    }

    void delete(SavedView view) {
        put(Strings.text("calls.edit.delete", view.name()), without(view.name()));
    }

    void open(SavedView view) {
        change(Strings.text("calls.edit.view", view.name()), now -> view.look());
    }

    private List<SavedView> without(String name) {
        List<SavedView> left = new ArrayList<>(views.get());
        left.removeIf(view -> view.name().equals(name));
        return left;
    }

    private void put(String edit, List<SavedView> next) {
        next.sort((one, other) -> one.name().compareToIgnoreCase(other.name()));
        edit(edit, new Desk(look.get(), next));
    }

    /** What {@link #undo} takes back; empty where there is nothing. */
    Optional<String> undoName() {
        return edits.undoName();
    }

    void undo() {
        show(edits.undo());
    }

    void redo() {
        show(edits.redo());
    }

    private void edit(String name, Desk next) {
        edits.edit(name, next);
        show(edits.state());
    }

    private void show(Desk desk) {
        if (!(desk.look().query().period() instanceof Period.Between)) {
            wide = desk.look().query().period();
        }
        settings.write(LOOK, LookJson.write(lasting(desk.look())));
        settings.write(VIEWS, LookJson.writeAll(desk.views()));
        views.set(desk.views());
        query.set(desk.look().query());
        look.set(desk.look());
    }

    /** A period chosen in a chart is not kept for the next start: it would be in the past. */
    private Look lasting(Look look) {
        return look.at(look.query().during(wide));
    }
}
