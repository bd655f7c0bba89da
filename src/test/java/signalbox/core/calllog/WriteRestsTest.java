package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WriteRestsTest {
    private static final long MILLI = 1_000_000;

    private final WriteRests rests = new WriteRests(0);
    private long now;

    @Test
    void piecesLeaveAGapAfterATenthOfASecond() {
        write(50);
        assertThat(rests.before(now, true, false)).isZero();
        write(50);

        assertThat(rests.before(now, true, false)).isEqualTo(WriteRests.PAUSE_NANOS);
    }

    @Test
    void aGapThatThereWasAnywayIsEnough() {
        write(100);
        now += WriteRests.PAUSE_NANOS;

        assertThat(rests.before(now, true, false)).isZero();
    }

    @Test
    void shortWritesBetweenPiecesNeedNoGapOfTheirOwn() {
        write(100);
        for (int i = 0; i < 4; i++) {
            rests.wrote(now, now + 9 * MILLI, false);
            now += 9 * MILLI;
        }

        assertThat(rests.before(now, true, false)).isZero();
    }

    @Test
    void gapsDoNotSaveTheLongRestForWhoAsksRarely() {
        long longest = 0;
        for (int i = 0; i < 8; i++) {
            write(100);
            now += 50 * MILLI;
            longest = Math.max(longest, rests.before(now, true, false));
        }

        assertThat(longest).isEqualTo(WriteRests.REST_NANOS);
    }

    @Test
    void aLongGapSavesTheRest() {
        for (int i = 0; i < 30; i++) {
            write(100);
            now += WriteRests.REST_NANOS;
            assertThat(rests.before(now, true, true)).isZero();
        }
    }

    @Test
    void whatSomebodyWaitsForRestsOnlyForOthers() {
        write(800);

        assertThat(rests.before(now, false, false)).isZero();
        assertThat(rests.before(now, false, true)).isEqualTo(WriteRests.REST_NANOS);
        assertThat(rests.before(now, false, true)).isZero();
    }

    /** However long the pieces, whoever asks every tenth of a second finds a gap within a second and one piece. */
    @Test
    void whoAsksEveryTenthOfASecondSoonHitsAGap() {
        for (int piece : new int[] {1, 20, 99, 150, 400}) {
            long sinceRest = 0;
            for (int i = 0; i < 2_000; i++) {
                long rest = rests.before(now, true, false);
                sinceRest = rest == WriteRests.REST_NANOS ? 0 : sinceRest + piece * MILLI;
                now += rest;
                assertThat(sinceRest).isLessThanOrEqualTo(WriteRests.MOST_NANOS + 2 * piece * MILLI);
                write(piece);
            }
        }
    }

    private void write(int millis) {
        rests.wrote(now, now + millis * MILLI, true);
        now += millis * MILLI;
    }
}
