package signalbox.ui.playground;

import java.util.function.Supplier;
import signalbox.core.calllog.Trials;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.routing.Router;

/**
 * What the playground works with.
 *
 * @param router the one of the table in use; asked at each decision
 * @param trials keeps what was tried
 */
public record PlaygroundServices(Supplier<Router> router, CallDispatcher dispatcher, Trials trials) {}
