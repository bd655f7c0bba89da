package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.backtest.Backtest;
import signalbox.core.calllog.CallLog;
import signalbox.support.InlineTaskRunner;

/** Where the log cannot be read, nothing is said to be looked for still, or not to be there. */
final class UnreadableLogTest {
    @TempDir
    Path folder;

    @Test
    void saysWhyAPatternIsNotLookedForAndThatTheUseOfATierIsUnknown() throws Exception {
        try (RoutingFixture fixture = new RoutingFixture(folder);
                CallLog log = CallLog.open(folder.resolve("calls.db"));
                Backtest backtest = RoutingFixture.backtest(log)) {
            log.close();
            var matches = new MatchesViewModel(fixture.routing, backtest, new InlineTaskRunner(), Clock.systemUTC());
            var uses = new TierUseViewModel(log, new InlineTaskRunner(), Clock.systemUTC());
            fixture.routing.select(new Selection.OfRule(0));
            uses.refresh();

            assertThat(matches.matchesProperty().get().trouble()).isNotEmpty();
            assertThat(TierRow.of(fixture.draft.state(), uses.usesProperty().get()))
                    .isNotEmpty()
                    .noneMatch(TierRow::isUseKnown);
        }
    }

    @Test
    void aTierWithoutCallsIsKnownToBeUnused() throws Exception {
        try (RoutingFixture fixture = new RoutingFixture(folder);
                CallLog log = CallLog.open(folder.resolve("calls.db"))) {
            var uses = new TierUseViewModel(log, new InlineTaskRunner(), Clock.systemUTC());
            uses.refresh();

            assertThat(TierRow.of(fixture.draft.state(), uses.usesProperty().get()))
                    .allMatch(row -> row.isUseKnown() && row.use().isEmpty());
        }
    }
}
