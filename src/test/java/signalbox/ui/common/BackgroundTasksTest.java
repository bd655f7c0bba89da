package signalbox.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.support.LogLines;

/** The test's own thread plays the JavaFX thread. */
@Timeout(20)
final class BackgroundTasksTest {
    private final BlockingQueue<Runnable> uiThread = new LinkedBlockingQueue<>();
    private final BackgroundTasks tasks = new BackgroundTasks(uiThread::add);
    private final List<String> heard = new ArrayList<>();

    @Test
    void bringsTheResultToTheUiThread() throws InterruptedException {
        Thread test = Thread.currentThread();
        tasks.run(
                "add",
                progress -> Thread.currentThread().isVirtual() ? "done" : "on the wrong thread",
                result -> heard.add(result + (Thread.currentThread().equals(test) ? "" : " elsewhere")),
                failed -> heard.add("failed"));

        play(() -> !heard.isEmpty());

        assertThat(heard).containsExactly("done");
    }

    @Test
    void longQuestionsDoNotHoldUpAQuickOne() throws InterruptedException {
        AtomicBoolean answered = new AtomicBoolean();
        for (int i = 0; i < 5; i++) {
            tasks.run(
                    "long",
                    progress -> {
                        while (!answered.get()) {
                            Thread.onSpinWait();
                        }
                        return "";
                    },
                    result -> {},
                    failed -> {});
        }
        tasks.run("", progress -> "quick", heard::add, failed -> {});

        try {
            play(() -> !heard.isEmpty());
        } finally {
            answered.set(true);
        }

        assertThat(heard).containsExactly("quick");
        play(tasks::isIdle);
    }

    @Test
    void bringsAFailureToTheUiThread() throws InterruptedException {
        TaskRunner.Work<String> work = progress -> {
            throw new IOException("no disk");
        };
        tasks.run("save", work, heard::add, failed -> heard.add(failed.getMessage()));

        play(() -> !heard.isEmpty());

        assertThat(heard).containsExactly("no disk");
    }

    @Test
    void tellsOfAnErrorAsAFailure() throws InterruptedException {
        TaskRunner.Work<String> work = progress -> {
            throw new StackOverflowError();
        };
        try (LogLines logged = LogLines.of(BackgroundTasks.class)) {
            tasks.run(
                    "recurse",
                    work,
                    heard::add,
                    failed -> heard.add(failed.getClass().getSimpleName()));

            play(() -> !heard.isEmpty());

            assertThat(heard).containsExactly("ExecutionException");
            assertThat(logged.lines()).containsExactly("ERROR A task broke: recurse");
        }
    }

    @Test
    void interruptsCancelledWorkAndCallsNoConsumer() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        TaskRunner.Work<String> work = progress -> {
            try {
                Thread.sleep(Duration.ofMinutes(1));
                return "slept";
            } finally {
                interrupted.countDown();
            }
        };
        TaskRunner.RunningTask task = tasks.run("sleep", work, heard::add, failed -> heard.add("failed"));
        task.cancel();

        assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
        play(tasks::isIdle);
        assertThat(heard).isEmpty();
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void withholdsAResultThatCameBeforeTheCancel() throws InterruptedException {
        TaskRunner.RunningTask task = tasks.run("", progress -> "done", heard::add, failed -> {});
        Runnable delivery = uiThread.take();
        task.cancel();
        delivery.run();

        assertThat(heard).isEmpty();
    }

    @Test
    void listsTitledTasksWithTheirProgressWhileTheyRun() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        tasks.run(
                "count",
                progress -> {
                    progress.report(1, 4, "one");
                    progress.report(2, 4, "two");
                    release.await();
                    return "";
                },
                heard::add,
                failed -> {});
        tasks.run("", progress -> "", heard::add, failed -> {});
        play(() -> tasks.running().size() == 1
                && tasks.running().getFirst().fractionProperty().get() == 0.5);

        assertThat(tasks.running().getFirst().title()).isEqualTo("count");
        assertThat(tasks.running().getFirst().wordsProperty().get()).isEqualTo("two");
        assertThat(tasks.isIdle()).isFalse();

        release.countDown();
        play(tasks::isIdle);
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void runsSomethingAfterAPauseUnlessItIsCancelled() throws InterruptedException {
        tasks.later(Duration.ofMillis(20), () -> heard.add("kept"));
        tasks.later(Duration.ofMillis(10), () -> heard.add("cancelled")).cancel();

        play(tasks::isIdle);

        assertThat(heard).containsExactly("kept");
    }

    @Test
    void countsALongPauseAsIdle() {
        TaskRunner.RunningTask timer = tasks.later(Duration.ofMinutes(1), () -> {});

        assertThat(tasks.isIdle()).isTrue();
        timer.cancel();
    }

    @Test
    void whatIsShownAsRunningIsStoppedAtOnceAndAwaited() throws InterruptedException {
        tasks.run(
                "long",
                progress -> new CountDownLatch(1).await(1, TimeUnit.HOURS),
                done -> heard.add("done"),
                failed -> {});
        assertThat(tasks.underWay()).isEqualTo(1);
        assertThat(tasks.awaitIdle(Duration.ZERO)).isFalse();

        tasks.cancelRunning();
        play(tasks::isIdle);

        assertThat(tasks.awaitIdle(Duration.ZERO)).isTrue();
        assertThat(heard).isEmpty();
    }

    private void play(BooleanSupplier until) throws InterruptedException {
        while (!until.getAsBoolean()) {
            Runnable next = uiThread.poll(10, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
        }
    }
}
