package signalbox.ui.shell;

import java.util.Arrays;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Strings;

/** How each screen is called, drawn and reached. */
final class ScreenNames {
    private ScreenNames() {}

    static String title(ScreenId screen) {
        return switch (screen) {
            case ROUTING -> Strings.text("routing.screen.title");
            case PLAYGROUND -> Strings.text("playground.screen.title");
            case COMPARE -> Strings.text("compare.screen.title");
            case CALLS -> Strings.text("calls.screen.title");
        };
    }

    static Ikon icon(ScreenId screen) {
        return switch (screen) {
            case ROUTING -> Feather.SHUFFLE;
            case PLAYGROUND -> Feather.PLAY;
            case COMPARE -> Feather.COLUMNS;
            case CALLS -> Feather.BAR_CHART_2;
        };
    }

    static String keys(ScreenId screen) {
        return "Ctrl+" + (Arrays.asList(ScreenId.values()).indexOf(screen) + 1);
    }
}
