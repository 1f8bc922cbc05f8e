package dev.lookback.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/**
 * Text size of a window. The style sheets are relative to the root's font; the lengths in {@code sizes.css} are
 * multiplied, and what Java measures in pixels follows {@link TextScale}.
 *
 * @param percent of the usual size, kept within bounds
 */
public record TextSize(int percent) {

    public static final int SMALLEST = 80;
    public static final int LARGEST = 200;
    public static final TextSize USUAL = new TextSize(100);

    /** Sizes to choose from, ascending. */
    public static final List<TextSize> OFFERED =
            Stream.of(80, 90, 100, 110, 125, 150, 175, 200).map(TextSize::new).toList();

    private static final String LENGTHS = lengths();
    private static final Pattern PIXELS = Pattern.compile("([\\d.]+)px");
    private static final Object KEY = TextSize.class;

    public TextSize {
        percent = Math.max(SMALLEST, Math.min(percent, LARGEST));
    }

    /** @param factor 1 for the usual size */
    public static TextSize of(double factor) {
        return new TextSize((int) Math.round(100 * factor));
    }

    public double factor() {
        return percent / 100.0;
    }

    /** Next larger size of those offered; the same if there is none. */
    public TextSize larger() {
        return OFFERED.stream()
                .filter(size -> size.percent > percent)
                .findFirst()
                .orElse(this);
    }

    /** Next smaller size of those offered; the same if there is none. */
    public TextSize smaller() {
        return OFFERED.stream()
                .filter(size -> size.percent < percent)
                .max(Comparator.comparingInt(TextSize::percent))
                .orElse(this);
    }

    /** Applies the size to a scene, and to the popups that belong to it, with a sheet after all others. */
    public void apply(Scene scene) {
        List<String> sheets = new ArrayList<>(scene.getStylesheets());
        sheets.remove(in(scene).get().sheet());
        sheets.add(sheet());
        scene.getStylesheets().setAll(sheets);
        in(scene).set(this);
    }

    /** The sheet of lengths in pixels, each multiplied. */
    String sheet() {
        return SheetAddress.of(PIXELS.matcher(LENGTHS)
                .replaceAll(length ->
                        String.format(Locale.ROOT, "%.2fpx", factor() * Double.parseDouble(length.group(1)))));
    }

    private static String lengths() {
        try (InputStream sheet = TextSize.class.getResourceAsStream("/assets/css/sizes.css")) {
            return new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a scene has a text size of its own. */
    static boolean isOf(Scene scene) {
        return scene.getProperties().containsKey(KEY);
    }

    /** Text size of a scene. */
    @SuppressWarnings("unchecked") // nobody else puts anything there
    static ObjectProperty<TextSize> in(Scene scene) {
        return (ObjectProperty<TextSize>)
                scene.getProperties().computeIfAbsent(KEY, key -> new SimpleObjectProperty<>(scene, "textSize", USUAL));
    }
}
