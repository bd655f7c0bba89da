package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallSource;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.Money;
import signalbox.core.routing.Cause;
import signalbox.support.CallBuilder;
import signalbox.support.FakeDispatcher;

final class ScopeUseTest {
    private static final Instant NOW = Instant.parse("2026-03-30T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void countsInAYearWhatADeclaredTasksRouteWouldMove() throws Exception {
        try (CallLog log = CallLog.open(folder.resolve("calls.db"))) {
            var declared = ChatRequest.ofPrompt("Which category?", new RoutingHints(null, "classify", null));
            for (int day = 0; day < 30; day++) {
                Instant at = NOW.minus(Duration.ofDays(day)).minusSeconds(60);
                log.append(new CallBuilder()
                        .at(at)
                        .task("classify")
                        .asked(declared)
                        .build());
                log.append(new CallBuilder()
                        .at(at)
                        .task("classify")
                        .prompt("not said")
                        .build());
                log.append(new CallBuilder()
                        .at(at)
                        .task("classify")
                        .tier("nano")
                        .asked(declared)
                        .build());
            }

            ScopeUse use = ScopeUse.of(log, Scope.task("classify"), "standard", NOW);

            assertThat(use).isEqualTo(new ScopeUse(365, 365, Money.ZERO));
        }
    }

    @Test
    void countsNoCallsOfComparisonsAndNoneThatAnEarlierRouteDecides() throws Exception {
        try (CallLog log = CallLog.open(folder.resolve("calls.db"))) {
            var declared = ChatRequest.ofPrompt("Which category?", new RoutingHints(null, "classify", null));
            for (int day = 0; day < 30; day++) {
                Instant at = NOW.minus(Duration.ofDays(day)).minusSeconds(60);
                log.append(call(at, declared).build());
                log.append(call(at, declared).cause(Cause.HARD_ROUTE).build());
                log.append(call(at, declared).source(CallSource.COMPARISON).build());
            }

            ScopeUse use = ScopeUse.of(log, Scope.task("classify"), "standard", NOW);

            assertThat(use).isEqualTo(new ScopeUse(365, 365, Money.ZERO));
        }
    }

    private static CallBuilder call(Instant at, ChatRequest asked) {
        return new CallBuilder().at(at).task("classify").asked(asked);
    }

    @Test
    void takesOverheadsFromTheSaving() {
        var use = new ScopeUse(1000, 0, Money.of("0.5"));
        var answered = new SideState.Answered(
                FakeDispatcher.model("nano"), "a", null, Money.of("0.001"), Duration.ZERO, 1, false);
        var dear = new SideState.Answered(
                FakeDispatcher.model("standard"), "b", null, Money.of("0.011"), Duration.ZERO, 2, false);
        var example = new Example(0, "key", 3, true, ChatRequest.ofPrompt("p", RoutingHints.NONE));
        ReviewItem item = ReviewItem.of(example).with(Side.CHEAP, answered).with(Side.PREMIUM, dear);
        var failed = new SideState.Failed("empty", "Nothing came.", Money.ZERO, Duration.ZERO);
        var other = new Example(1, "other", 1, true, ChatRequest.ofPrompt("q", RoutingHints.NONE));
        ReviewItem lost = ReviewItem.of(other).with(Side.CHEAP, failed).with(Side.PREMIUM, dear);

        YearlySaving yearly =
                YearlySaving.of(List.of(item, lost), use, Money.of("0.25")).orElseThrow();

        assertThat(yearly.gross()).isEqualTo(Money.of("10"));
        // One of the four requests that the two examples stand for has failed.
        assertThat(yearly.failures()).isEqualTo(Money.of("2.75"));
        assertThat(yearly.saving()).isEqualTo(Money.of("6.5"));
    }
}
