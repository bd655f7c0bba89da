package signalbox.ui.calls;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.pricing.PriceBook;
import signalbox.support.CallBuilder;
import signalbox.support.FakeSettings;
import signalbox.support.InlineTaskRunner;
import signalbox.support.Tables;
import signalbox.ui.common.TaskRunner;

/** A log in a folder and the screen's model over it, at a fixed moment in UTC. */
final class CallsFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    final FakeSettings settings = new FakeSettings();
    final CallLog log;

    CallsFixture(Path folder) throws CallLogException {
        log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
    }

    static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    CallsServices services() {
        return new CallsServices(log, log, Tables::plain, PriceBook.NONE);
    }

    /** With everything read. */
    CallsViewModel model() {
        return model(new InlineTaskRunner());
    }

    CallsViewModel model(TaskRunner tasks) {
        CallsViewModel model = new CallsViewModel(services(), tasks, clock(), settings);
        model.refresh();
        return model;
    }

    static CallsOverview overview(CallsViewModel model) {
        return model.overviewProperty().get().orElseThrow();
    }

    /** Some calls a second apart, up to a minute ago. */
    static CallBuilder[] calls(int count, String tier) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CallBuilder().at(NOW.minusSeconds(60 + i)).tier(tier))
                .toArray(CallBuilder[]::new);
    }

    void append(CallBuilder... calls) throws CallLogException {
        for (CallBuilder call : calls) {
            log.append(call.build());
        }
    }

    @Override
    public void close() throws CallLogException {
        log.close();
    }
}
