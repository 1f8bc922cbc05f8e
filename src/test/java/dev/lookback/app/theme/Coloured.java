package dev.lookback.app.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Colour that a rule gives to text or to a graphic.
 *
 * @param names of the colours, of which each must stand out
 */
record Coloured(StyleRule rule, String property, List<String> names) {

    private static final Path SHEETS = Path.of("assets/css");

    private static final Set<String> TEXTS = Set.of("-fx-text-fill", "-fx-prompt-text-fill", "-fx-fill");
    private static final Set<String> GRAPHICS = Set.of(
            "-fx-stroke",
            "-fx-line-color",
            "-fx-marker-color",
            "-fx-icon-color",
            "-fx-border-color",
            "-fx-background-color");

    /** Filled shapes; every other fill counts as text. */
    private static final Pattern SHAPES =
            Pattern.compile("\\.(sketch-.*|best-ring|gap-mark|surplus-mark|histogram|tap-.*|span-mark.*|window-target"
                    + "|heat-(strong|lit|series|persistence|target|below|above|line|chosen)"
                    + "|sweep-ink-(best|middle|worst|faded|line|front|persistence))");

    /** Selectors, properties and colours of what may be pale: nothing is lost to whoever does not see it. */
    private record Decoration(String selectors, String properties, String colours) {

        boolean covers(StyleRule rule, String property, String colour) {
            return rule.selector().matches(selectors) && property.matches(properties) && colour.matches(colours);
        }
    }

    private static final List<Decoration> DECORATION = List.of(
            // frames of what has words of its own, and lines between parts
            new Decoration(".*", "-fx-(border|background)-color", "-color-border-(default|muted)"),
            new Decoration(".*", "-fx-border-color", "-color-(warning|danger|accent)-muted"),
            // grids and axes, whose ticks are labelled
            new Decoration(
                    ".*(chart-major-grid-lines|axis-major-tick-mark|figure-axis|heat-line|sweep-ink-line).*",
                    "-fx-(stroke|fill)",
                    "-color-border-(default|muted)"),
            // between a ring and what it is around, so that it is seen on every ground
            new Decoration("\\.(focus-ring|key-pointer)", "-fx-border-color", "-color-bg-default"),
            // numbers in cells, of which the clearer one is taken
            new Decoration("\\.heat-on-(dark|light)", "-fx-fill", "white|black"));

    /** Rules of all sheets but the palettes. */
    static List<StyleRule> rules() {
        try (Stream<Path> files = Files.list(SHEETS)) {
            List<StyleRule> rules = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String sheet = file.getFileName().toString();
                if (!sheet.startsWith("palette-")) {
                    rules.addAll(StyleRule.parse(sheet, Files.readString(file)));
                }
            }
            return SharedColours.resolved(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Coloured> all() {
        List<Coloured> all = new ArrayList<>();
        for (StyleRule rule : rules()) {
            rule.declarations().forEach((property, value) -> {
                if (TEXTS.contains(property) || GRAPHICS.contains(property) || property.startsWith("-color-")) {
                    List<String> names = Palette.named(value).stream()
                            .filter(name -> !(isFilled(property) && Grounds.isGround(name)))
                            .filter(name -> DECORATION.stream().noneMatch(d -> d.covers(rule, property, name)))
                            .toList();
                    if (!names.isEmpty()) {
                        all.add(new Coloured(rule, property, names));
                    }
                }
            });
        }
        return all;
    }

    /** Whether a property may have the colour of a ground. */
    private static boolean isFilled(String property) {
        return property.equals("-fx-fill")
                || property.equals(Grounds.PROPERTY)
                || property.startsWith("-color-cell-bg");
    }

    boolean isText() {
        return (TEXTS.contains(property) || property.startsWith("-color-cell-fg"))
                && !(property.equals("-fx-fill")
                        && SHAPES.matcher(rule.selector()).matches());
    }

    @Override
    public String toString() {
        return rule.sheet() + " " + rule.selector() + " { " + property + ": " + String.join(", ", names) + " }";
    }
}
