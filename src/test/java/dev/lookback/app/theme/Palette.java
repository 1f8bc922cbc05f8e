package dev.lookback.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/** Colours of a theme by name: those of AtlantaFX, and over them those of the palette in {@code assets/css}. */
final class Palette {

    private static final Pattern COLOUR = Pattern.compile("rgba?\\([^)]*\\)|#[0-9a-fA-F]+|-[a-z][\\w-]*|\\b[a-z]+\\b");
    private static final Set<String> GRADIENT = Set.of("linear", "from", "to", "repeat", "px");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> own;

    private Palette(Map<String, String> theme, Map<String, String> own) {
        values.putAll(theme);
        values.putAll(own);
        this.own = own.keySet();
    }

    static Palette of(Theme theme) {
        String name = theme.name().toLowerCase(Locale.ROOT);
        return new Palette(
                root("/atlantafx/base/theme/primer-" + name + ".css"), root("/assets/css/palette-" + name + ".css"));
    }

    private static Map<String, String> root(String resource) {
        return StyleRule.parse(resource, text(resource)).stream()
                .filter(rule -> rule.selector().equals(".root"))
                .findFirst()
                .orElseThrow()
                .declarations();
    }

    static String text(String resource) {
        try (InputStream in = Palette.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Names of the colours of the palette in {@code assets/css}. */
    Set<String> own() {
        return own;
    }

    /** Names and literals of the colours in a value, in their order. */
    static List<String> named(String value) {
        Stream.Builder<String> found = Stream.builder();
        Matcher matcher = COLOUR.matcher(value.replace("linear-gradient", ""));
        while (matcher.find()) {
            if (!GRADIENT.contains(matcher.group())) {
                found.add(matcher.group());
            }
        }
        return found.build().filter(name -> !name.equals("null")).toList();
    }

    /** The colour of a name or literal. */
    Color colour(String name) {
        String value = values.get(name);
        return value == null ? Color.web(name) : colour(value);
    }
}
