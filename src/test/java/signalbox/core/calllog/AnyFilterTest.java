package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.support.ForeignLog;

/** Any filter over odd calls gives the same by every way there is to answer it. */
final class AnyFilterTest {
    @TempDir
    Path folder;

    private Path file;
    private final OddCalls odd = new OddCalls(3);

    @BeforeEach
    void name() {
        file = folder.resolve("calls.db");
    }

    @Test
    void anyFilterGivesTheSameFromSumsAndFromCalls() throws Exception {
        try (CallLog log = open();
                ForeignLog foreign = new ForeignLog(file)) {
            log.appendAll(odd.own(200));
            OddCalls.insert(foreign);
            OddCalls.list(file);
            log.appendAll(odd.own(200));
            OddCalls.insert(foreign);
            LogFile place = new LogFile(file);
            CallSums sums = new CallSums(new LogClock(ZoneOffset.UTC));
            try (var connection = place.reader()) {
                connection.setAutoCommit(false);
                for (int i = 0; i < 60; i++) {
                    CallFilter filter = odd.anyFilter();
                    assertThat(sums.totals(connection, filter, true))
                            .as("totals of %s", filter)
                            .isEqualTo(sums.totals(connection, filter, false));
                    for (Bucket bucket : Bucket.values()) {
                        assertThat(sums.series(connection, filter, bucket, Dimension.TIER, true))
                                .as("%s of %s", bucket, filter)
                                .isEqualTo(sums.series(connection, filter, bucket, Dimension.TIER, false));
                    }
                    assertThat(sums.byGroup(connection, filter, Dimension.USER, true))
                            .as("users of %s", filter)
                            .isEqualTo(sums.byGroup(connection, filter, Dimension.USER, false));
                }
            }
        }
    }

    @Test
    void anyFilterListsTheSameCallsByAnyPlan() throws Exception {
        try (CallLog log = open();
                ForeignLog foreign = new ForeignLog(file)) {
            log.appendAll(odd.own(200));
            OddCalls.insert(foreign);
            OddCalls.list(file);
            log.appendAll(odd.own(200));
            OddCalls.insert(foreign);
            CallPages pages = new CallPages(new LogClock(ZoneOffset.UTC));
            try (var connection = new LogFile(file).reader()) {
                // As CallLog does: calls are listed meanwhile.
                connection.setAutoCommit(false);
                for (int i = 0; i < 60; i++) {
                    CallFilter filter = odd.anyFilter();
                    for (CallOrder order :
                            List.of(CallOrder.NEWEST, CallOrder.OLDEST, CallOrder.DEAREST, CallOrder.SLOWEST)) {
                        CallPage planned = pages.page(connection, filter, order, null, 50, true);
                        assertThat(planned)
                                .as("%s of %s", order, filter)
                                .isEqualTo(pages.page(connection, filter, order, null, 50, false));
                        if (planned.nextOrNull() != null) {
                            assertThat(pages.page(connection, filter, order, planned.nextOrNull(), 50, true))
                                    .isEqualTo(pages.page(connection, filter, order, planned.nextOrNull(), 50, false));
                        }
                    }
                }
            }
        }
    }

    private CallLog open() throws CallLogException {
        return CallLog.open(file, BodyPolicy.EVERYTHING, ZoneOffset.UTC);
    }
}
