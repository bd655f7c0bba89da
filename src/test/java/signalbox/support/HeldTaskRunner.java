package signalbox.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import signalbox.ui.common.TaskRunner;

/** Holds back every task and every pause until the test lets them go, all on the test's thread. */
public final class HeldTaskRunner implements TaskRunner {
    private final List<Runnable> works = new ArrayList<>();
    private final List<Runnable> pauses = new ArrayList<>();

    @Override
    public <T> RunningTask run(String title, Work<T> work, Consumer<T> onDone, Consumer<Exception> onFailed) {
        Runnable held = () -> new InlineTaskRunner().run(title, work, onDone, onFailed);
        works.add(held);
        return () -> works.remove(held);
    }

    @Override
    public void onUiThread(Runnable action) {
        action.run();
    }

    @Override
    public RunningTask later(Duration pause, Runnable action) {
        pauses.add(action);
        return () -> pauses.remove(action);
    }

    /** Lets all pauses end that have begun. */
    public void endPauses() {
        List<Runnable> ending = List.copyOf(pauses);
        pauses.clear();
        ending.forEach(Runnable::run);
    }

    /** Lets all tasks run that were started. */
    public void runTasks() {
        List<Runnable> running = List.copyOf(works);
        works.clear();
        running.forEach(Runnable::run);
    }

    /** How many pauses and tasks are held. */
    public int held() {
        return works.size() + pauses.size();
    }
}
