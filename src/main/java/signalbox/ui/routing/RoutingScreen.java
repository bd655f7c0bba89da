package signalbox.ui.routing;

import java.time.Clock;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import signalbox.core.table.TableStore;
import signalbox.ui.common.Action;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Screen;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Shortcuts;
import signalbox.ui.common.TaskRunner;

/** The tier map and the rules: edited as a draft, tried, and applied after a look at what changes. */
public final class RoutingScreen implements Screen {
    private static final Duration BETWEEN_LOOKS = Duration.seconds(5);

    private final RoutingViewModel model;
    private final TierUseViewModel uses;
    private final ImpactViewModel impact;
    private final RoutingView view;
    private final DraftBar bar;
    private final RoutingActions actions;

    /**
     * @param navigator takes prompts to the Playground and tiers to the Calls screen
     */
    public RoutingScreen(RoutingServices services, TaskRunner tasks, Navigator navigator, Clock clock) {
        TableStore tables = services.tables();
        DraftViewModel draft = new DraftViewModel(tables, tasks);
        model = new RoutingViewModel(draft);
        uses = new TierUseViewModel(services.calls(), tasks, clock);
        impact = new ImpactViewModel(draft, services.backtest(), tasks, clock);
        MatchesViewModel matches = new MatchesViewModel(model, services.backtest(), tasks, clock);
        MovedCallsSheet moved = new MovedCallsSheet(services.calls(), tasks, navigator);
        TryViewModel tries = new TryViewModel(draft, services.routers(), tasks);
        ModelBook book = new ModelBook(
                services.prices(), services.models(), () -> draft.state().outline(), tasks, clock);
        RuleListViewModel rules = new RuleListViewModel(model, impact);
        RuleList ruleList = new RuleList(model, rules);
        RoutingParts parts = new RoutingParts(
                new TierList(model, uses, book),
                ruleList,
                new TabsView(model, ruleList, book, new KeysViewModel(services.keys(), tasks)),
                new InspectorView(model, new RuleInspector(model, impact, matches), book, uses.filter(), navigator),
                new TryView(tries, draft, navigator),
                new ImpactStrip(draft, impact, moved::open),
                new HistorySheet(new HistoryViewModel(tables.history(), draft, tasks)),
                moved,
                new DiagramSheet(draft, impact, tries));
        view = new RoutingView(model, parts);
        bar = new DraftBar(model, String.valueOf(tables.file().getFileName()), view);
        actions = new RoutingActions(model, rules, view);
        Timeline looks = new Timeline(new KeyFrame(BETWEEN_LOOKS, _ -> {
            if (view.getScene() != null) {
                impact.lookForNews();
            }
        }));
        looks.setCycleCount(Animation.INDEFINITE);
        looks.play();
        view.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                view.focusSelected();
            }
        });
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean undoesPrompt = event.getCode() == KeyCode.Z && view.tries().isFocusInside();
            if (!undoesPrompt) {
                Shortcuts.handle(event, actions());
            }
        });
    }

    @Override
    public ScreenId id() {
        return ScreenId.ROUTING;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<Node> barItems() {
        return bar.items();
    }

    @Override
    public List<Action> actions() {
        return view.isCovered() ? List.of() : actions.all();
    }

    @Override
    public void shown() {
        uses.refresh();
        impact.refresh();
        view.focusSelected();
    }

    @Override
    public void take(Handover handover) {
        if (handover instanceof Handover.ShowRule(int index)) {
            model.select(new Selection.OfRule(index));
        } else if (handover instanceof Handover.ShowTier(int index)) {
            model.select(new Selection.OfTier(index));
        } else if (handover instanceof Handover.DraftRule(var rule, int index)) {
            model.addRule(rule, index);
        }
    }
}
