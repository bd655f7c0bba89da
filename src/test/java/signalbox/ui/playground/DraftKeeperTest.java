package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signalbox.support.FakeSettings;

final class DraftKeeperTest {
    private final FakeSettings settings = new FakeSettings();

    @Test
    void whatWasTypedIsThereAtTheNextStart() {
        DraftViewModel before = begun();
        before.promptProperty().set("Hello \"you\"\nthere");
        before.tierProperty().set("nano");
        before.temperatureProperty().set("warm");

        DraftViewModel after = begun();
        assertThat(after.promptProperty().get()).isEqualTo("Hello \"you\"\nthere");
        assertThat(after.tierProperty().get()).isEqualTo("nano");
        assertThat(after.temperatureProperty().get()).isEqualTo("warm");
        assertThat(after.userProperty().get()).isEmpty();
    }

    @Test
    void aDraftThatCannotBeReadIsLeftAside() {
        settings.write("playground.draft", "{\"prompt\": ");
        DraftViewModel draft = begun();

        assertThat(draft.promptProperty().get()).isEmpty();
        draft.promptProperty().set("new");
        assertThat(begun().promptProperty().get()).isEqualTo("new");
    }

    private DraftViewModel begun() {
        DraftViewModel draft = new DraftViewModel();
        new DraftKeeper(draft, settings).begin();
        return draft;
    }
}
