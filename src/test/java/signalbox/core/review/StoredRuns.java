package signalbox.core.review;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.support.FakeDispatcher;

/** Runs over a fake dispatcher and a real store. */
abstract class StoredRuns {
    final FakeDispatcher dispatcher = new FakeDispatcher();

    @TempDir
    Path folder;

    ComparisonStore store;

    @BeforeEach
    void open() throws ReviewException {
        store = ComparisonStore.open(folder.resolve("comparisons.db"));
    }

    @AfterEach
    void close() throws ReviewException {
        store.close();
    }

    ComparisonRun run(RunLimits limits) {
        return new ComparisonRun(dispatcher, store, limits);
    }

    long create(String... prompts) throws ReviewException {
        List<ChatRequest> requests = List.of(prompts).stream()
                .map(prompt -> ChatRequest.ofPrompt(prompt, RoutingHints.NONE))
                .toList();
        return store.create(
                        new Contender("nano", FakeDispatcher.model("nano")),
                        new Contender("standard", FakeDispatcher.model("standard")),
                        ReviewTerms.USUAL,
                        requests,
                        1)
                .id();
    }

    static String[] prompts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "prompt " + i).toArray(String[]::new);
    }

    ReviewItem item(long id, String prompt) throws ReviewException {
        return store.load(id).items().stream()
                .filter(item -> item.example().request().text().equals(prompt))
                .findFirst()
                .orElseThrow();
    }
}
