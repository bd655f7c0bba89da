package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.DispatchListener;
import signalbox.core.dispatch.LoggedCall;
import signalbox.support.FakeDispatcher;

/** Runs whose answers a test holds back. */
abstract class HeldRuns {
    static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    final FakeDispatcher answers = new FakeDispatcher();
    final List<String> sent = new CopyOnWriteArrayList<>();
    volatile CountDownLatch hold = new CountDownLatch(0);

    /** Sends, and answers once nothing holds the answers back. */
    final CallDispatcher dispatcher = new CallDispatcher() {
        @Override
        public LoggedCall send(ChatRequest request, CallSource source, boolean stream, DispatchListener listener)
                throws CallLogException, InterruptedException {
            sent.add(request.hints().forcedTier().orElse("") + ": " + request.text());
            hold.await();
            return answers.send(request, source, stream, listener);
        }
    };

    /** A comparison of so many examples whose program ended when nothing but four calls had gone out. */
    long diedWithFourUnderWay(int prompts) throws Exception {
        ComparisonStore killed = ComparisonStore.open(folder.resolve("comparisons.db"), Duration.ZERO);
        long id = create(killed, prompts);
        hold = new CountDownLatch(1);
        Thread running = startRun(killed, id);
        awaitSent(4);
        running.interrupt();
        assertThat(running.join(LONG)).isTrue();
        killed.close();
        hold.countDown();
        return id;
    }

    ComparisonStore open() throws ReviewException {
        return ComparisonStore.open(folder.resolve("comparisons.db"));
    }

    ComparisonRun run(ComparisonStore store) {
        return run(store, new RunLimits(4, null));
    }

    ComparisonRun run(ComparisonStore store, RunLimits limits) {
        return new ComparisonRun(dispatcher, store, limits);
    }

    Thread startRun(ComparisonStore store, long id) {
        return startRun(store, id, Set.of());
    }

    Thread startRun(ComparisonStore store, long id, Set<SendAgain> again) {
        return Thread.ofVirtual().start(() -> {
            try {
                run(store).run(id, again, RunListener.NONE);
            } catch (InterruptedException | ReviewException _) {
                // As the test wants it.
            }
        });
    }

    void awaitSent(int atLeast) throws InterruptedException {
        while (sent.size() < atLeast) {
            Thread.sleep(2);
        }
    }

    static long create(ComparisonStore store, int prompts) throws ReviewException {
        List<ChatRequest> requests = IntStream.range(0, prompts)
                .mapToObj(i -> ChatRequest.ofPrompt("prompt " + i, RoutingHints.NONE))
                .toList();
        return store.create(
                        new Contender("nano", FakeDispatcher.model("nano")),
                        new Contender("standard", FakeDispatcher.model("standard")),
                        ReviewTerms.USUAL,
                        requests,
                        1)
                .id();
    }

    static long ended(ComparisonStore store, long id) throws ReviewException {
        return store.load(id).items().stream()
                .mapToLong(
                        item -> (item.cheap().ended() ? 1 : 0) + (item.premium().ended() ? 1 : 0))
                .sum();
    }
}
