package dev.lookback.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;

/** Theme of the window and its charts: light or dark. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet()),
    DARK(new PrimerDark().getUserAgentStylesheet());

    /** Style sheets in the order in which they are applied over the theme, whose colours they use. */
    private static final List<String> SHEETS = Stream.of(
                    "lookback",
                    "runbar",
                    "forms",
                    "network",
                    "charts",
                    "runs",
                    "sweeps",
                    "insight",
                    "experiments",
                    "explain",
                    "checks",
                    "help")
            .map(name -> Objects.requireNonNull(Theme.class.getResource("/assets/css/" + name + ".css"), name)
                    .toExternalForm())
            .toList();

    private final String userAgentSheet;

    Theme(String userAgentSheet) {
        this.userAgentSheet = userAgentSheet;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Applies the theme to a scene; the root carries the style class {@code light} or {@code dark}. */
    public void dress(Scene scene) {
        Application.setUserAgentStylesheet(userAgentSheet);
        if (!scene.getStylesheets().containsAll(SHEETS)) {
            scene.getStylesheets().addAll(0, SHEETS);
        }
        scene.getRoot().getStyleClass().removeAll("light", "dark");
        scene.getRoot().getStyleClass().add(name().toLowerCase(java.util.Locale.ROOT));
    }
}
