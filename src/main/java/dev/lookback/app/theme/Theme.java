package dev.lookback.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/** Theme of the window and its charts: light or dark. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), Color.web("#ffffff")),
    DARK(new PrimerDark().getUserAgentStylesheet(), Color.web("#0d1117"));

    private static final String PALETTE = "palette-";
    private static final String OPAQUE = "opaque-popups";

    /** Style sheets in the order in which they are applied over the theme and its palette, whose colours they use. */
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
            .map(Theme::sheet)
            .toList();

    private final String userAgentSheet;
    private final Color ground;

    Theme(String userAgentSheet, Color ground) {
        this.userAgentSheet = userAgentSheet;
        this.ground = ground;
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/assets/css/" + name + ".css"), name)
                .toExternalForm();
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Colour that a window is filled with before anything is drawn in it, and where it has grown. */
    public Color ground() {
        return ground;
    }

    /**
     * Applies the theme to a scene, in its text size and font. Its popups and dialogs take their style sheets from it; a palette for each
     * theme, instead of rules for a style class of the root, reaches them as well.
     */
    public void dress(Scene scene) {
        Application.setUserAgentStylesheet(userAgentSheet);
        Stream<String> own = sheets(OpaquePopups.areNeeded()).stream();
        Stream<String> others = scene.getStylesheets().stream().filter(sheet -> !isOwn(sheet));
        Stream<String> size = Stream.of(TextSize.in(scene).get().sheet());
        scene.getStylesheets()
                .setAll(Stream.of(own, others, size)
                        .flatMap(sheets -> sheets)
                        .distinct()
                        .toList());
        scene.setFill(ground);
    }

    /** @param opaque whether popups are without shadows and round corners */
    List<String> sheets(boolean opaque) {
        Stream<String> palette = Stream.of(sheet(PALETTE + name().toLowerCase(Locale.ROOT)));
        Stream<String> popups = opaque ? Stream.of(sheet(OPAQUE)) : Stream.empty();
        return Stream.of(palette, SHEETS.stream(), popups)
                .flatMap(sheets -> sheets)
                .toList();
    }

    /** Whether a style sheet is a theme's, and not that of a text size or a font. */
    private static boolean isOwn(String sheet) {
        return SHEETS.contains(sheet) || sheet.contains(PALETTE) || sheet.contains(OPAQUE);
    }
}
