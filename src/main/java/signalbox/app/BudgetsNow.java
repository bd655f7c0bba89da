package signalbox.app;

import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.chat.ChatRequest;
import signalbox.core.dispatch.BudgetGuard;
import signalbox.core.dispatch.LogSpending;
import signalbox.core.dispatch.Spending;
import signalbox.core.routing.Decision;
import signalbox.core.table.RoutingTable;

/**
 * What a table's budgets would make of a call at this moment. Reads the log only where there are budgets; without a log
 * nothing was spent.
 */
final class BudgetsNow implements AutoCloseable {
    private final RoutingTable table;
    private final @Nullable CallLog log;
    private final BudgetGuard guard;

    private BudgetsNow(RoutingTable table, @Nullable CallLog log) {
        this.table = table;
        this.log = log;
        this.guard = new BudgetGuard(log == null ? Spending.NOTHING : new LogSpending(log, ZoneId.systemDefault()));
    }

    static BudgetsNow of(RoutingTable table, LogOption log, Workspace workspace) throws UserException {
        boolean needed = !table.budgets().isEmpty() && (log.log != null || Files.exists(workspace.calls()));
        return new BudgetsNow(table, needed ? log.openToRead(workspace.calls()) : null);
    }

    Decision judge(Decision decision, ChatRequest request) throws UserException {
        try {
            return guard.judge(decision, request, table, Instant.now()).decision();
        } catch (CallLogException unreadable) {
            throw UserException.of(unreadable);
        }
    }

    @Override
    public void close() throws UserException {
        try {
            if (log != null) {
                log.close();
            }
        } catch (CallLogException failed) {
            throw UserException.of(failed);
        }
    }
}
