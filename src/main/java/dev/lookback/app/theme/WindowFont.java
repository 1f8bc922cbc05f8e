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

    private static final List<String> CHINESE_OF_ONE_WIDTH = List.of("Noto Sans Mono CJK SC", "Source Han Mono SC");

    private WindowFont() {}

    /** Applies the font to a scene, and to the popups and dialogs that belong to it. */
    public static void apply(Locale locale, Scene scene) {
        // The words of an axis are named, since the chart library sets their font.
        Stream.of(
                        family(locale, Font.getFamilies())
                                .map(family -> sheet(".root, .axis-tick-label, .axis-label", family)),
                        familyOfOneWidth(locale, Font.getFamilies())
                                .map(family -> sheet(".markdown-code, .markdown-formula, .line-text", family)))
                .flatMap(Optional::stream)
                .filter(sheet -> !scene.getStylesheets().contains(sheet))
                .forEach(scene.getStylesheets()::add);
    }

    /**
     * The family for a language; empty for the one of JavaFX.
     *
     * @param installed families that the system has
     */
    static Optional<String> family(Locale locale, Collection<String> installed) {
        return first(CHINESE, locale, installed);
    }

    /** The family in which formulas and lines of files are written; empty for the usual one. */
    static Optional<String> familyOfOneWidth(Locale locale, Collection<String> installed) {
        return first(CHINESE_OF_ONE_WIDTH, locale, installed);
    }

    private static Optional<String> first(List<String> families, Locale locale, Collection<String> installed) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return families.stream()
                .filter(family -> chinese && installed.contains(family))
                .findFirst();
    }

    private static String sheet(String selectors, String family) {
        return SheetAddress.of("%s { -fx-font-family: \"%s\"; }".formatted(selectors, family));
    }
}
