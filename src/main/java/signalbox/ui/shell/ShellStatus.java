package signalbox.ui.shell;

import java.util.List;
import signalbox.core.pricing.Money;

/**
 * What the status bar tells.
 *
 * @param practice whether answers are simulated and the calls are a sample
 * @param spentToday exact sum over today's calls of known cost
 * @param unknownToday today's calls of unknown cost
 * @param callsToday since midnight on this machine's clock
 * @param logName the file name of the open log
 * @param waiting calls that no model served and that wait for the operator
 */
public record ShellStatus(
        boolean practice,
        Money spentToday,
        long unknownToday,
        long callsToday,
        List<ProviderHealth> providers,
        String logName,
        int waiting) {
    public ShellStatus {
        providers = List.copyOf(providers);
    }
}
