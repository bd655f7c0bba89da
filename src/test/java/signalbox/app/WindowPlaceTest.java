package signalbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WindowPlaceTest {
    private static final List<Rectangle2D> ONE_SCREEN = List.of(new Rectangle2D(0, 0, 1920, 1080));

    @Test
    void readsWhatItWrote() {
        WindowPlace place = new WindowPlace(-20, 40, 1280, 800, true);

        assertThat(WindowPlace.read(place.written())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "1 2 3 4 perhaps", "a b c d true", "1 2 -3 4 true"})
    void readsNothingFromAnythingElse(String written) {
        assertThat(WindowPlace.read(written)).isEmpty();
    }

    @Test
    void isOutOfReachOnAScreenThatWasTakenAway() {
        assertThat(new WindowPlace(2200, 100, 1280, 800, false).isWithinReachOn(ONE_SCREEN))
                .isFalse();
        assertThat(new WindowPlace(-1250, 100, 1280, 800, false).isWithinReachOn(ONE_SCREEN))
                .isFalse();
        assertThat(new WindowPlace(100, 1090, 1280, 800, false).isWithinReachOn(ONE_SCREEN))
                .isFalse();
        assertThat(new WindowPlace(-400, 100, 1280, 800, false).isWithinReachOn(ONE_SCREEN))
                .isTrue();
    }
}
