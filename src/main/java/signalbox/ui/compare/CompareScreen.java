package signalbox.ui.compare;

import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import signalbox.core.review.Comparison;
import signalbox.ui.common.Action;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Screen;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Settings;
import signalbox.ui.common.TaskRunner;

/** Compare: is the cheap model good enough? */
public final class CompareScreen implements Screen {
    /**
     * The setting that says which comparison is open: its id and when it was made, since ids of different files may be
     * the same.
     */
    public static final String OPEN = "compare.open";

    private final CompareViewModel viewModel;
    private final CompareView view;
    private final CompareActions actions;

    /** @param navigator takes an example to the playground */
    public CompareScreen(CompareServices services, TaskRunner tasks, Navigator navigator, Settings settings) {
        this.viewModel = new CompareViewModel(services, tasks);
        this.view = new CompareView(
                viewModel, tasks, new Tiers(() -> services.router().get().table()));
        this.actions = new CompareActions(viewModel, view, navigator);
        settings.read(OPEN).map(left -> left.split(" ", 2)).ifPresent(this::reopen);
        viewModel.openProperty().addListener((property, before, now) -> settings.write(OPEN, written(now)));
    }

    /** How a comparison is remembered as the open one. */
    public static String rememberedAs(Comparison comparison) {
        return comparison.id() + " " + comparison.created();
    }

    private static String written(@Nullable OpenComparison open) {
        return open == null ? "" : rememberedAs(open.review().comparison());
    }

    private void reopen(String[] idAndTime) {
        if (idAndTime.length == 2 && idAndTime[0].matches("\\d{1,18}")) {
            viewModel.reopen(Long.parseLong(idAndTime[0]), idAndTime[1]);
        }
    }

    @Override
    public ScreenId id() {
        return ScreenId.COMPARE;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<Action> actions() {
        return actions.now();
    }

    @Override
    public void shown() {
        viewModel.setUp().refreshTiers();
        viewModel.refreshEarlier();
        view.requestFocus();
    }

    @Override
    public void take(Handover handover) {
        if (handover instanceof Handover.Compare compare) {
            viewModel.take(compare.examples());
        }
        if (handover instanceof Handover.DrawExamples draw) {
            viewModel.close();
            viewModel.draw().draw(draw);
        }
    }
}
