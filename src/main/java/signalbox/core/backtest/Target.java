package signalbox.core.backtest;

import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;

/**
 * Where calls go under a table.
 *
 * @param modelOrNull null where no model is asked: the call would be refused
 */
record Target(String tier, @Nullable ModelRef modelOrNull) {
    /** Of a call that insists on a tier that the table does not have. */
    static final Target REFUSED = new Target("(refused)", null);
}
