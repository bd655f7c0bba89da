package signalbox.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.review.ComparisonStore;
import signalbox.core.review.ReviewException;
import signalbox.core.review.ReviewItem;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableException;
import signalbox.core.table.TablePrices;
import signalbox.core.table.TableStore;
import signalbox.support.FakeDispatcher;
import signalbox.support.InlineTaskRunner;
import signalbox.support.Tables;
import signalbox.support.WordCounter;

/** The Compare screen's view model over a fake dispatcher and a real store, everything at once on the test's thread. */
final class CompareFixture implements AutoCloseable {
    private static final String TABLE = """
        { "version": 1,
          "providers": { "local": { "dialect": "openai", "base_url": "http://127.0.0.1:1/v1" } },
          "tiers": [
            { "name": "nano", "model_id": "small", "provider": "local", "max_tokens": 100 },
            { "name": "standard", "model_id": "middle", "provider": "local", "max_tokens": 100 } ],
          "complexity_to_tier": { "simple": "nano", "medium": "standard", "complex": "standard", "reasoning": "standard" },
          "task_routes": { "qa": "standard" },
          "default_tier": "standard" }
        """;

    final FakeDispatcher dispatcher = new FakeDispatcher();
    final ComparisonStore store;
    private final List<RoutingTable> table = new ArrayList<>(List.of(Tables.plain()));

    private final Path tableFile;
    final TableStore tables;
    final CallLog log;

    CompareFixture(Path folder) throws ReviewException {
        this.tableFile = folder.resolve("tiers.json");
        this.store = ComparisonStore.open(folder.resolve("comparisons.db"));
        try {
            Files.writeString(tableFile, TABLE);
            this.tables = TableStore.open(tableFile);
            this.log = CallLog.open(folder.resolve("calls.db"));
        } catch (IOException | TableException | CallLogException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Path tableFile() {
        return tableFile;
    }

    CompareServices services() {
        return new CompareServices(dispatcher, store, this::router, tables, log);
    }

    /** As after a start of the program. */
    CompareViewModel viewModel() {
        return new CompareViewModel(services(), new InlineTaskRunner());
    }

    Router router() {
        RoutingTable now = table.getLast();
        return new Router(now, TablePrices.of(now), new WordCounter());
    }

    void apply(RoutingTable newTable) {
        table.add(newTable);
    }

    /** Starts a comparison of nano with standard and lets it run to its end. */
    static OpenComparison run(CompareViewModel viewModel, int examples) {
        // Only what a test asks for is in its way.
        viewModel.setUp().terms().controlsProperty().set(false);
        viewModel.setUp().examplesProperty().set(prompts(examples));
        viewModel.start();
        return open(viewModel);
    }

    static OpenComparison open(CompareViewModel viewModel) {
        OpenComparison open = viewModel.openProperty().get();
        if (open == null) {
            throw new AssertionError("No comparison is open");
        }
        return open;
    }

    static String prompts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "prompt " + i).collect(Collectors.joining("\n"));
    }

    static ReviewItem current(OpenComparison open) {
        return open.review().currentProperty().get();
    }

    @Override
    public void close() throws ReviewException {
        tables.close();
        try {
            log.close();
        } catch (CallLogException failed) {
            throw new IllegalStateException(failed);
        }
        store.close();
    }
}
