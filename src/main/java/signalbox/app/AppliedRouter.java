package signalbox.app;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;

/**
 * Decides by the table now applied; with another trained model soon after there is one, which is looked for at most
 * twice a second. Safe for use by many threads.
 */
final class AppliedRouter implements Supplier<Router> {
    private static final long BETWEEN_LOOKS = Duration.ofMillis(500).toNanos();

    private final Function<RoutingTable, Router> routers;
    private final Classifiers classifiers;
    private volatile Stamped stamped;
    private volatile long lastLook = System.nanoTime();

    AppliedRouter(RoutingTable table, Classifiers classifiers, Function<RoutingTable, Router> routers) {
        this.routers = routers;
        this.classifiers = classifiers;
        this.stamped = stamped(table);
    }

    private record Stamped(Router router, Classifiers.Stamp model) {}

    private Stamped stamped(RoutingTable table) {
        Classifiers.Stamp model = classifiers.stamp(table);
        return new Stamped(routers.apply(table), model);
    }

    /** Decides by another table from now on. */
    synchronized void apply(RoutingTable table) {
        stamped = stamped(table);
    }

    @Override
    public Router get() {
        long now = System.nanoTime();
        Stamped before = stamped;
        if (now - lastLook >= BETWEEN_LOOKS) {
            lastLook = now;
            if (!classifiers.stamp(before.router().table()).equals(before.model())) {
                replace(before);
            }
        }
        return stamped.router();
    }

    private synchronized void replace(Stamped before) {
        if (stamped == before) {
            stamped = stamped(before.router().table());
        }
    }
}
