package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.support.CallBuilder;

final class LogReadersTest {
    private static final CallFilter READS_EVERY_CALL = new CallFilter(
            null,
            null,
            Map.of(),
            Map.of(),
            List.of(new Bound(Bound.Number.INPUT_TOKENS, Bound.Comparison.MORE, BigDecimal.ONE)),
            "");

    @TempDir
    Path folder;

    @Test
    void aQueryEndsWhenItsThreadIsInterruptedAndTheNextOneRuns() throws Exception {
        try (CallLog log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.HASH_ONLY, ZoneOffset.UTC)) {
            log.appendAll(Collections.nCopies(10_000, new CallBuilder().build()));

            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> log.totals(READS_EVERY_CALL)).isInstanceOf(CallLogException.class);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(log.totals(READS_EVERY_CALL).calls()).isEqualTo(10_000);
        }
    }
}
