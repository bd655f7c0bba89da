package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class PieceSizeTest {
    @Test
    void shrinksWhereThePieceHeldTheFileTooLong() {
        assertThat(new PieceSize(10_000).after(10_000, Duration.ofMillis(125))).isEqualTo(new PieceSize(8_000));
    }

    @Test
    void growsWhereThereWasTimeLeft() {
        assertThat(new PieceSize(10_000).after(10_000, Duration.ofMillis(80))).isEqualTo(new PieceSize(12_500));
    }

    @Test
    void halvesAfterOneStallAndComesBackWithinTwoPieces() {
        PieceSize stalled = new PieceSize(12_000).after(12_000, Duration.ofSeconds(3));

        assertThat(stalled).isEqualTo(new PieceSize(6_000));
        assertThat(stalled.after(6_000, Duration.ofMillis(50))).isEqualTo(new PieceSize(12_000));
    }

    @Test
    void doesNotGrowAfterAPieceThatWasNotFull() {
        assertThat(new PieceSize(10_000).after(3, Duration.ofNanos(1))).isEqualTo(new PieceSize(10_000));
    }

    @Property
    void endsNearATenthOfASecondWhateverTheMachine(
            @ForAll @LongRange(min = 5_000, max = 100_000) long nanosPerCall,
            @ForAll @IntRange(min = PieceSize.LEAST, max = PieceSize.MOST) int first) {
        PieceSize size = new PieceSize(first);
        for (int piece = 0; piece < 8; piece++) {
            size = size.after(size.calls(), Duration.ofNanos(size.calls() * nanosPerCall));
        }

        assertThat(size.calls() * nanosPerCall).isBetween(99_000_000L, 101_000_000L);
    }
}
