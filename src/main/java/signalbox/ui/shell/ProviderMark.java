package signalbox.ui.shell;

import java.util.Comparator;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** A provider's name and how it is doing: by shape, colour, and in words when pointed at. */
final class ProviderMark extends Label {
    private record Face(Ikon icon, String style, String sentence) {}

    ProviderMark(ProviderHealth health) {
        super(words(health));
        Face face = face(health);
        FontIcon icon = new FontIcon(face.icon());
        icon.getStyleClass().add(face.style());
        setGraphic(icon);
        getStyleClass().add("provider-mark");
        setTooltip(new Tooltip(face.sentence()));
        setAccessibleText(face.sentence());
        setMinWidth(USE_PREF_SIZE);
    }

    /** A rest is told in words at once: it is why calls go elsewhere. */
    private static String words(ProviderHealth health) {
        return switch (health.state()) {
            case LEFT_ALONE ->
                health.resting().size() == 1
                        ? Strings.text(
                                "shell.provider.rests",
                                health.name(),
                                health.resting().getFirst().modelId(),
                                until(health))
                        : Strings.text(
                                "shell.provider.restMany",
                                health.name(),
                                Formats.count(health.resting().size()),
                                until(health));
            case WELL, READY, SHAKY, FAILING, NO_KEY -> health.name();
        };
    }

    private static String until(ProviderHealth health) {
        return Formats.clock(health.resting().stream()
                .map(ProviderHealth.Rest::until)
                .max(Comparator.naturalOrder())
                .orElseThrow());
    }

    private static Face face(ProviderHealth health) {
        String name = health.name();
        String calls = Formats.count(health.callsLately());
        String failures = Formats.count(health.failuresLately());
        return switch (health.state()) {
            case WELL -> new Face(Feather.CHECK_CIRCLE, "positive", Strings.text("shell.provider.well", name, calls));
            case READY -> new Face(Feather.CIRCLE, "muted", Strings.text("shell.provider.ready", name));
            case SHAKY ->
                new Face(
                        Feather.ALERT_TRIANGLE,
                        "warning",
                        Strings.text("shell.provider.failing", name, failures, calls));
            case FAILING ->
                new Face(Feather.X_CIRCLE, "negative", Strings.text("shell.provider.failing", name, failures, calls));
            case LEFT_ALONE ->
                new Face(
                        Feather.PAUSE_CIRCLE,
                        "warning",
                        Strings.text(
                                "shell.provider.restsWhy",
                                String.join(
                                        ", ",
                                        health.resting().stream()
                                                .map(ProviderHealth.Rest::modelId)
                                                .toList()),
                                until(health)));
            case NO_KEY -> new Face(Feather.SLASH, "muted", Strings.text("shell.provider.noKey", name));
        };
    }
}
