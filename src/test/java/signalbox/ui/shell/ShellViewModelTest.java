package signalbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.core.calllog.CallFilter;
import signalbox.core.pricing.Money;
import signalbox.support.FakeSettings;
import signalbox.support.InlineTaskRunner;
import signalbox.support.LogLines;
import signalbox.ui.common.Handover;
import signalbox.ui.common.ScreenId;

final class ShellViewModelTest {
    private final FakeSettings settings = new FakeSettings();
    private final ShellStatus status = new ShellStatus(false, Money.of("4.12"), 0, 12, List.of(), "calls.db", 0);

    @Test
    void opensTheScreenThatWasOpenLast() {
        viewModel(() -> status).screenProperty().set(ScreenId.CALLS);

        assertThat(viewModel(() -> status).screenProperty().get()).isEqualTo(ScreenId.CALLS);
    }

    @Test
    void opensRoutingWhenTheScreenThatWasOpenLastIsNoMore() {
        settings.write("shell.screen", "HISTORY");

        assertThat(viewModel(() -> status).screenProperty().get()).isEqualTo(ScreenId.ROUTING);
    }

    @Test
    void showsTheFirstStepsUntilTheyArePutAway() {
        ShellViewModel first = viewModel(() -> status);
        assertThat(first.firstStepsProperty().get()).isTrue();

        first.firstStepsProperty().set(false);

        assertThat(viewModel(() -> status).firstStepsProperty().get()).isFalse();
    }

    @Test
    void keepsTheLastStatusAndSaysWhyANewOneCannotBeRead() {
        List<Exception> failures = new ArrayList<>();
        ShellViewModel viewModel = viewModel(() -> {
            if (!failures.isEmpty()) {
                throw failures.getFirst();
            }
            return status;
        });
        viewModel.refreshStatus();
        failures.add(new IOException("The log is locked"));
        try (LogLines logged = LogLines.of(ShellViewModel.class)) {
            viewModel.refreshStatus();
            viewModel.refreshStatus();
            assertThat(logged.lines()).containsExactly("WARN The status cannot be read");
        }

        assertThat(viewModel.statusProperty().get()).isEqualTo(status);
        assertThat(viewModel.troubleProperty().get()).isEqualTo("The log is locked");

        failures.clear();
        viewModel.refreshStatus();

        assertThat(viewModel.troubleProperty().get()).isEmpty();
    }

    @Test
    void bringsTheTargetToTheFrontBeforeItHandsOver() {
        ShellViewModel viewModel = viewModel(() -> status);
        List<ScreenId> inFront = new ArrayList<>();
        viewModel.onHandover(handover -> inFront.add(viewModel.screenProperty().get()));

        viewModel.hand(new Handover.ShowCalls(CallFilter.ALL));

        assertThat(inFront).containsExactly(ScreenId.CALLS);
    }

    private ShellViewModel viewModel(StatusSource source) {
        return new ShellViewModel(new InlineTaskRunner(), source, settings);
    }
}
