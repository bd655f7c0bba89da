package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CaughtPrompts;
import signalbox.core.calllog.TrialSummary;
import signalbox.core.dispatch.BudgetGuard;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.Dispatcher;
import signalbox.core.dispatch.RoutingSnapshot;
import signalbox.core.dispatch.Safeguards;
import signalbox.core.dispatch.Spending;
import signalbox.core.routing.LabelFile;
import signalbox.core.routing.PatternSet;
import signalbox.core.routing.Router;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.support.FakeCallSink;
import signalbox.support.FakeModelCaller;
import signalbox.support.FakeTime;
import signalbox.support.FakeTrials;
import signalbox.support.InlineTaskRunner;
import signalbox.support.Tables;
import signalbox.support.WordCounter;
import signalbox.ui.common.Handover;
import signalbox.ui.common.TaskRunner;

/** A playground on fakes. */
abstract class PlaygroundFixture {
    @TempDir
    static Path folder;

    final RoutingTable table = Tables.withHardRoutes(new HardRoute("patient data", "reasoning", "Health", true));
    final Router router = new Router(table, TablePrices.of(table), new WordCounter());
    final FakeModelCaller models = new FakeModelCaller();
    final FakeCallSink log = new FakeCallSink();
    FakeTrials trials = new FakeTrials();
    /** Logged prompts in which a rule is tried out. */
    final List<String> logged = new ArrayList<>();

    final List<Handover> handed = new ArrayList<>();
    Router current = router;
    PlaygroundViewModel model = on(new InlineTaskRunner());

    void type(String prompt) {
        model.draft().promptProperty().set(prompt);
    }

    RoutePreview.Decided decided() {
        return (RoutePreview.Decided) model.preview().previewProperty().get();
    }

    AnswerViewModel onlyAnswer() {
        assertThat(model.conversation().turns()).hasSize(1);
        return model.conversation().turns().getFirst().answer();
    }

    PlaygroundViewModel on(TaskRunner tasks) {
        var snapshot = new RoutingSnapshot(table, request -> current.decide(request), TablePrices.of(table));
        return on(tasks, new Dispatcher(() -> snapshot, models, log, Safeguards.none(), new FakeTime().clock()));
    }

    PlaygroundViewModel on(TaskRunner tasks, CallDispatcher dispatcher) {
        return new PlaygroundViewModel(
                new PlaygroundServices(
                        () -> current,
                        new BudgetGuard(Spending.NOTHING),
                        dispatcher,
                        trials,
                        this::find,
                        new LabelFile(folder.resolve("labels.jsonl")),
                        () -> BodyPolicy.EVERYTHING),
                tasks,
                handed::add);
    }

    private List<CaughtPrompts> find(List<String> patterns, int examples) {
        List<CaughtPrompts> caught = new ArrayList<>();
        for (String pattern : patterns) {
            var set = new PatternSet(List.of(pattern));
            List<CaughtPrompts.Example> found = new ArrayList<>();
            for (String prompt : logged) {
                set.find(prompt, (_, place) -> found.add(new CaughtPrompts.Example(1, "nano", prompt, place)));
            }
            caught.add(new CaughtPrompts(
                    pattern,
                    found.size(),
                    logged.size(),
                    found.stream().limit(examples).toList()));
        }
        return caught;
    }

    List<TrialSummary> history() {
        return model.history().entries();
    }
}
