package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.Preparation;
import signalbox.core.pricing.PriceBook;
import signalbox.support.InlineTaskRunner;
import signalbox.support.Tables;

final class PreparationTest {
    @TempDir
    Path folder;

    @Test
    void theListIsThereWhileSumsAreMadeAndFiguresFollow() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(3, "standard"));
            SlowLog slow = new SlowLog();
            slow.preparation.set(new Preparation(1, 4));
            CallsServices services =
                    new CallsServices(slow.over(fixture.log), fixture.log, Tables::plain, PriceBook.NONE);
            CallsViewModel model =
                    new CallsViewModel(services, new InlineTaskRunner(), CallsFixture.clock(), fixture.settings);

            model.refresh();
            model.poll();
            assertThat(model.list().rows()).hasSize(3);
            assertThat(model.stateProperty().get()).isEqualTo(CallsState.LOADING);
            assertThat(model.preparingProperty().get()).contains("25 % done");

            fixture.append(CallsFixture.calls(1, "nano"));
            model.poll();
            assertThat(model.list().rows()).hasSize(4);

            slow.preparation.set(new Preparation(4, 4));
            model.poll();
            assertThat(model.preparingProperty().get()).isEmpty();
            assertThat(model.stateProperty().get()).isEqualTo(CallsState.READY);
            assertThat(model.findings().findingsProperty().get()).isPresent();
        }
    }
}
