package signalbox.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class WindowThemeTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void startsInTheThemeThatWasChosen() {
        assertThat(dark().themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void staysInTheOtherThemeOnceItWasToggled() {
        WindowTheme theme = dark();
        WaitForAsyncUtils.waitForAsyncFx(5000, theme::toggle);

        assertThat(theme.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(theme.choiceProperty().get()).isEqualTo(ThemeChoice.LIGHT);
    }

    @Test
    void followsTheOperatingSystemOnlyWhereThatIsTheChoice() {
        for (Theme system : Theme.values()) {
            assertThat(ThemeChoice.SYSTEM.resolve(system)).isEqualTo(system);
            assertThat(ThemeChoice.LIGHT.resolve(system)).isEqualTo(Theme.LIGHT);
            assertThat(ThemeChoice.DARK.resolve(system)).isEqualTo(Theme.DARK);
        }
    }

    private static WindowTheme dark() {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> new WindowTheme(ThemeChoice.DARK));
    }
}
