package dev.lookback.app.theme;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * Font family of the window in a language. JavaFX's own family has no Chinese characters on Linux: what stands in for them has no
 * bold, and punctuation where Japanese has it. In Chinese the first of these families that the system has is taken for everything.
 */
public final class WindowFont {

    private static final List<String> CHINESE =
            List.of("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Source Han Sans SC");

    private WindowFont() {}

    /** Applies the font to a scene, and to the popups and dialogs that belong to it. */
    public static void apply(Locale locale, Scene scene) {
        family(locale, Font.getFamilies())
                .map(family -> SheetAddress.of(".root { -fx-font-family: \"" + family + "\"; }"))
                .filter(sheet -> !scene.getStylesheets().contains(sheet))
                .ifPresent(scene.getStylesheets()::add);
    }

    /**
     * The family for a language; empty for the one of JavaFX.
     *
     * @param installed families that the system has
     */
    static Optional<String> family(Locale locale, Collection<String> installed) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return (chinese ? CHINESE.stream() : Stream.<String>empty())
                .filter(installed::contains)
                .findFirst();
    }
}
