package signalbox.core.backtest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.LoggedPrompt;

/**
 * Reads a log's calls in the order of their ids. While this thread waits for the file, others make what was read ready,
 * which is most of the work.
 */
final class CallReading {
    private static final int ROWS = 2_000;
    private static final int MOST_AHEAD = 8;

    private final CallQueries log;
    private final LoggedCalls calls;
    private final BacktestProgress progress;
    private final Deque<Future<List<ReadCall>>> ahead = new ArrayDeque<>();

    private CallReading(CallQueries log, LoggedCalls calls, BacktestProgress progress) {
        this.log = log;
        this.calls = calls;
        this.progress = progress;
    }

    /**
     * Adds what the log has more.
     *
     * @throws InterruptedException where this thread was interrupted; what was added stays
     */
    static void read(CallQueries log, LoggedCalls calls, BacktestProgress progress)
            throws CallLogException, IOException, InterruptedException {
        long newest = calls.size == 0 ? 0 : calls.id[calls.size - 1];
        List<LoggedPrompt> first = log.prompts(newest, ROWS);
        if (!first.isEmpty()) {
            new CallReading(log, calls, progress).read(first);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void read(List<LoggedPrompt> first) throws CallLogException, IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(), CallBlocks.threads("backtest reader "));
        try {
            List<LoggedPrompt> rows = first;
            while (!rows.isEmpty()) {
                List<LoggedPrompt> next = rows;
                ahead.add(workers.submit(() -> next.stream().map(ReadCall::of).toList()));
                if (ahead.size() > MOST_AHEAD) {
                    addNext();
                }
                rows = rows.size() < ROWS
                        ? List.of()
                        : log.prompts(rows.getLast().row().id(), ROWS);
            }
            while (!ahead.isEmpty()) {
                addNext();
            }
        } finally {
            workers.shutdownNow();
            calls.texts.seal();
        }
    }

    private void addNext() throws IOException, InterruptedException {
        try {
            for (ReadCall call : ahead.removeFirst().get()) {
                calls.add(call);
            }
            progress.at(BacktestProgress.Step.READING, calls.size, -1);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
