package signalbox.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;

/** How the program looks: light or dark. All methods are called on the JavaFX thread. */
public enum Theme {
    LIGHT(ColorScheme.LIGHT, new PrimerLight().getUserAgentStylesheet()),
    DARK(ColorScheme.DARK, new PrimerDark().getUserAgentStylesheet());

    private final ColorScheme scheme;
    private final String controls;

    Theme(ColorScheme scheme, String controls) {
        this.scheme = scheme;
        this.controls = controls;
    }

    /** The theme of the operating system, where it is followed. */
    public static Theme of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Makes this the theme of every window's controls; each scene is {@linkplain #dress dressed} besides. */
    void become() {
        Fonts.load();
        if (!controls.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(controls);
        }
    }

    /** Gives a scene the program's fonts, colours and shared styles. */
    public void dress(Scene scene) {
        become();
        scene.getPreferences().setColorScheme(scheme);
        for (String sheet : new String[] {"tokens.css", "common.css"}) {
            String url = Objects.requireNonNull(Theme.class.getResource(sheet), sheet)
                    .toExternalForm();
            if (!scene.getStylesheets().contains(url)) {
                scene.getStylesheets().add(url);
            }
        }
    }
}
