package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallKey;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.CallPage;
import signalbox.core.calllog.CallTotals;
import signalbox.support.CallBuilder;

@Timeout(60)
final class HeldCallsTest {
    @TempDir
    Path folder;

    private CallLog log;

    @BeforeEach
    void open() throws CallLogException {
        log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
        for (int second = 0; second < 3; second++) {
            log.append(new CallBuilder().at(Instant.ofEpochSecond(second)).build());
        }
    }

    @AfterEach
    void close() throws CallLogException {
        log.close();
    }

    @Test
    void sumsWaitUntilTheyAreLetGoWhileTheListIsThere() throws Exception {
        HeldCalls held = new HeldCalls(log);
        held.hold(HeldCalls.Kind.SUMS);
        CompletableFuture<CallTotals> asked = asked(() -> held.totals(CallFilter.ALL));
        awaitWaiting(held, 1);

        assertThat(held.newest(CallFilter.ALL, 10).rows()).hasSize(3);
        assertThat(asked).isNotDone();

        held.letGo();
        assertThat(asked.get().calls()).isEqualTo(3);
        assertThat(held.waiting()).isZero();
        assertThat(held.totals(CallFilter.ALL).calls()).isEqualTo(3);
    }

    @Test
    void furtherPagesWaitAndTheFirstDoesNot() throws Exception {
        HeldCalls held = new HeldCalls(log);
        held.hold(HeldCalls.Kind.FURTHER_PAGES);
        CallKey second = held.newest(CallFilter.ALL, 1).nextOrNull();
        CompletableFuture<CallPage> asked = asked(() -> held.page(CallFilter.ALL, CallOrder.NEWEST, second, 1));
        awaitWaiting(held, 1);

        held.letGo();

        assertThat(asked.get().rows()).hasSize(1);
    }

    @Test
    void theLogIsBeingPreparedUntilItIsLetGo() throws Exception {
        HeldCalls held = new HeldCalls(log);
        assertThat(held.preparation().isComplete()).isTrue();

        held.hold(HeldCalls.Kind.PREPARATION);
        assertThat(held.preparation().isComplete()).isFalse();
        assertThat(held.preparation().all() - 1).isEqualTo(3);

        held.letGo();
        assertThat(held.preparation().isComplete()).isTrue();
    }

    @Test
    void aQuestionThatIsGivenUpWaitsNoLonger() throws Exception {
        HeldCalls held = new HeldCalls(log);
        held.hold(HeldCalls.Kind.SUMS);
        CompletableFuture<CallTotals> asked = new CompletableFuture<>();
        Thread asking = Thread.ofVirtual().start(() -> answer(asked, () -> held.totals(CallFilter.ALL)));
        awaitWaiting(held, 1);

        asking.interrupt();

        assertThat(asked)
                .failsWithin(java.time.Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(CallLogException.class);
        assertThat(held.waiting()).isZero();
    }

    /** A question to the log. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws CallLogException;
    }

    private static <T> CompletableFuture<T> asked(Question<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer(answer, question));
        return answer;
    }

    private static <T> void answer(CompletableFuture<T> answer, Question<T> question) {
        try {
            answer.complete(question.ask());
        } catch (CallLogException failed) {
            answer.completeExceptionally(failed);
        }
    }

    private static void awaitWaiting(HeldCalls held, int count) throws InterruptedException {
        while (held.waiting() != count) {
            Thread.sleep(5);
        }
    }
}
