package signalbox.ui.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import signalbox.core.backtest.Backtest;
import signalbox.core.calllog.CallQueries;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.ShippedTable;
import signalbox.core.table.TableException;
import signalbox.core.table.TablePrices;
import signalbox.core.table.TableStore;
import signalbox.support.InlineTaskRunner;
import signalbox.support.WordCounter;

/** A real table on disk and the view models over it, with every task run at once. */
final class RoutingFixture implements AutoCloseable {
    final Path file;
    final TableStore store;
    final DraftViewModel draft;
    final RoutingViewModel routing;
    final TryViewModel tries;

    RoutingFixture(Path folder) {
        this.file = folder.resolve("tiers.json");
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, ShippedTable.text());
            }
            this.store = TableStore.open(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (TableException broken) {
            throw new IllegalStateException(broken);
        }
        InlineTaskRunner tasks = new InlineTaskRunner();
        this.draft = new DraftViewModel(store, tasks);
        this.routing = new RoutingViewModel(draft);
        this.tries = new TryViewModel(draft, RoutingFixture::router, tasks);
    }

    static Router router(RoutingTable table) {
        return new Router(table, TablePrices.of(table), new WordCounter());
    }

    static Backtest backtest(CallQueries calls) {
        return new Backtest(calls, RoutingFixture::router, TablePrices::of, new WordCounter());
    }

    @Override
    public void close() {
        store.close();
    }
}
