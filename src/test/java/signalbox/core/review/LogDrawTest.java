package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.Dimension;
import signalbox.core.chat.ChatRequest;
import signalbox.support.CallBuilder;

final class LogDrawTest {
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    @Test
    void drawsAtRandomFromExactlyTheCallsOfATask(@TempDir Path folder) throws Exception {
        try (CallLog log = CallLog.open(folder.resolve("calls.db"))) {
            List<Call> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(new CallBuilder()
                        .at(START.plusSeconds(i))
                        .task(i % 2 == 0 ? "qa" : "summarize")
                        .tier(i < 4 ? "nano" : "standard")
                        .build());
            }
            log.appendAll(calls);

            LogDraw few = LogDraw.of(log, Scope.task("summarize"), START, 5, 1);
            assertThat(few.found()).isEqualTo(20);
            assertThat(few.requests()).hasSize(5);
            assertThat(few.requests().getFirst().hints().taskType()).contains("summarize");
            assertThat(few.requests().getFirst().hints().forcedTier()).isEmpty();
            assertThat(LogDraw.of(log, Scope.task("summarize"), START, 100, 1).requests())
                    .hasSize(20);
            assertThat(LogDraw.of(log, Scope.tier("nano"), START, 100, 1).found())
                    .isEqualTo(4);
            assertThat(LogDraw.of(log, Scope.ANY, START.plusSeconds(30), 100, 1).found())
                    .isEqualTo(10);
        }
    }

    @Test
    void drawsFromExactlyTheCallsOfAFilter(@TempDir Path folder) throws Exception {
        try (CallLog log = CallLog.open(folder.resolve("calls.db"))) {
            log.append(new CallBuilder().at(START).prompt("one").tier("nano").build());
            log.append(new CallBuilder().at(START).prompt("two").build());
            log.append(new CallBuilder().at(START).prompt("three").task("other").build());
            CallFilter calls =
                    CallFilter.ALL.with(Dimension.TIER, Set.of("standard")).with(Dimension.TASK, Set.of("qa"));

            LogDraw draw = LogDraw.of(log, calls, 100, 1);

            assertThat(draw.found()).isEqualTo(1);
            assertThat(draw.requests()).extracting(ChatRequest::text).containsExactly("two");
        }
    }

    @Test
    void drawsWhatARuleCatches(@TempDir Path folder) throws Exception {
        try (CallLog log = CallLog.open(folder.resolve("calls.db"))) {
            log.append(new CallBuilder().at(START).build());

            assertThat(LogDraw.of(log, Scope.rule("\\bWATER\\b"), START, 5, 1).requests())
                    .extracting(ChatRequest::text)
                    .containsExactly("Is water wet?");
            assertThat(LogDraw.of(log, Scope.rule("fire"), START, 5, 1).found()).isZero();
        }
    }
}
