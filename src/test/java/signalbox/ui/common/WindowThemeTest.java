package signalbox.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
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

    /** Every tooltip is a window of its own: it must not cost as much as the first one. */
    @Test
    void readsTheFontsOnceHoweverManyWindowsThereAre() {
        Scene window = WaitForAsyncUtils.waitForAsyncFx(5000, () -> new Scene(new Pane()));
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> bytesToDress(window));

        assertThat(WaitForAsyncUtils.waitForAsyncFx(5000, () -> bytesToDress(window)))
                .isLessThan(50_000);
    }

    /** What the thread takes from memory for it. */
    private static long bytesToDress(Scene window) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Theme.LIGHT.dress(window);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static WindowTheme dark() {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> new WindowTheme(ThemeChoice.DARK));
    }
}
