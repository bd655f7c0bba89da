package signalbox.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signalbox.core.backtest.Backtest;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallQueries;
import signalbox.core.pricing.PriceFile;
import signalbox.core.provider.ModelCaller;
import signalbox.core.provider.ProviderKeys;
import signalbox.core.review.ReviewException;
import signalbox.core.routing.LabelFile;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableException;
import signalbox.core.table.TableStore;

/**
 * What an open console works on: the routing table, the keys, and the mode in force. That is practice where none of the
 * tiers' primary models can be called for want of a key, and is found anew whenever the table or a key changes. A mode
 * stays open until the end, so that what began in it can end. Safe for use by many threads.
 */
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final TableStore tables;
    private final ProviderKeys keys;
    private final PriceFile prices;
    private final Classifiers classifiers;
    private final Mode.Place place;
    private final boolean alwaysPractice;
    private final Map<Kind, Mode> opened = new EnumMap<>(Kind.class);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Backtest backtest;
    private final CallQueries calls;
    private volatile Mode mode;
    private final AppliedRouter router;

    private enum Kind {
        PRACTICE,
        LIVE
    }

    private Session(TableStore tables, ProviderKeys keys, Mode.Place place, boolean alwaysPractice)
            throws UserException, CallLogException, ReviewException {
        this.tables = tables;
        this.keys = keys;
        this.place = place;
        this.alwaysPractice = alwaysPractice;
        this.prices = Wiring.prices(place.workspace());
        this.classifiers = new Classifiers(place.workspace());
        this.mode = opened(wanted());
        this.router = new AppliedRouter(tables.table(), classifiers, this::draftRouter);
        this.backtest = Wiring.backtest(() -> mode.calls(), prices, classifiers);
        this.calls = new CallsInForce(() -> mode.calls());
        tables.onChange(table -> {
            router.apply(table);
            settleMode();
        });
        keys.onChange(this::settleMode);
    }

    /**
     * Opens what is needed; blocks.
     *
     * @param logOrNull a log to show instead of the workspace's; in practice mode it is read and never added to
     */
    static Session open(Workspace workspace, Path table, @Nullable Path logOrNull, Clock clock, ProviderKeys keys)
            throws UserException {
        return open(table, keys, new Mode.Place(workspace, logOrNull, clock), false);
    }

    /** The same, in practice mode whatever the table and the keys. */
    static Session practice(Workspace workspace, Path table, @Nullable Path logOrNull, Clock clock)
            throws UserException {
        return open(table, new ProviderKeys(name -> null), new Mode.Place(workspace, logOrNull, clock), true);
    }

    private static Session open(Path table, ProviderKeys keys, Mode.Place place, boolean alwaysPractice)
            throws UserException {
        try {
            return new Session(TableStore.open(table), keys, place, alwaysPractice);
        } catch (TableException | CallLogException | ReviewException worded) {
            throw UserException.of(worded);
        } catch (IOException failed) {
            throw new UserException(table + " cannot be opened: " + UserException.reason(failed) + ".", failed);
        }
    }

    private Kind wanted() {
        return alwaysPractice || !canCall(tables.table(), keys) ? Kind.PRACTICE : Kind.LIVE;
    }

    /** Whether at least one tier's primary model can be called. */
    static boolean canCall(RoutingTable table, ProviderKeys keys) {
        return table.tiers().stream()
                .anyMatch(
                        tier -> keys.reaches(table.requireProvider(tier.model().provider())));
    }

    /** Where the files of the other mode cannot be opened, this one stays; the next change tries again. */
    private void settleMode() {
        Mode before = mode;
        synchronized (opened) {
            try {
                mode = opened(wanted());
            } catch (CallLogException | ReviewException failed) {
                LOG.warn("The mode stays as it is: {}", failed.getMessage());
            }
        }
        if (mode != before) {
            listeners.forEach(Runnable::run);
        }
    }

    private Mode opened(Kind kind) throws CallLogException, ReviewException {
        Mode open = opened.get(kind);
        if (open == null) {
            ModelCaller caller = kind == Kind.PRACTICE ? Wiring.practiceCaller() : Wiring.httpCaller(keys);
            open = Mode.open(place, caller, tables, prices, classifiers);
            opened.put(kind, open);
        }
        return open;
    }

    /** The mode in force; whoever begins something keeps it until that is done. */
    Mode mode() {
        return mode;
    }

    /** Is told after another mode came into force, on whichever thread changed the table or the key. */
    void onModeChange(Runnable listener) {
        listeners.add(listener);
    }

    TableStore tables() {
        return tables;
    }

    ProviderKeys keys() {
        return keys;
    }

    /** The log of the mode in force, whichever that is at each question. */
    CallQueries calls() {
        return calls;
    }

    LabelFile labels() {
        return new LabelFile(place.workspace().labels());
    }

    PriceFile prices() {
        return prices;
    }

    /** Decides by the table now applied, without asking a model. */
    Router router() {
        return router.get();
    }

    /** Over the log of the mode in force. */
    Backtest backtest() {
        return backtest;
    }

    /** Decides by a table that is not applied, without asking a model. */
    Router draftRouter(RoutingTable table) {
        return Wiring.router(table, prices, classifiers);
    }

    /** Closes everything, even where closing one of them fails. */
    @Override
    public void close() throws UserException {
        try (TableStore _ = tables;
                Backtest _ = backtest;
                Mode _ = opened.get(Kind.PRACTICE);
                Mode _ = opened.get(Kind.LIVE)) {
            listeners.clear();
        } catch (CallLogException | ReviewException worded) {
            throw UserException.of(worded);
        }
    }
}
