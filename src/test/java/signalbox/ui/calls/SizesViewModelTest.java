package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signalbox.support.FakeSettings;

final class SizesViewModelTest {
    private final FakeSettings settings = new FakeSettings();

    @Test
    void sizesAreThereAgainAtTheNextStart() {
        new SizesViewModel(settings).chartsProperty().set(312.4);

        SizesViewModel next = new SizesViewModel(settings);

        assertThat(next.chartsProperty().get()).isEqualTo(312);
        assertThat(next.drawerProperty().get()).isEqualTo(SizesViewModel.USUAL);
    }

    @Test
    void whatIsNoSizeIsTheUsualOne() {
        settings.write("calls.drawer.width", "wide");

        assertThat(new SizesViewModel(settings).drawerProperty().get()).isEqualTo(SizesViewModel.USUAL);
    }
}
