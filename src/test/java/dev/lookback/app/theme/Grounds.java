package dev.lookback.app.theme;

import dev.lookback.app.workbench.Compared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/** Grounds that text and graphics of the style sheets stand on, translucent ones laid over what is below them. */
final class Grounds {

    static final String PROPERTY = "-fx-background-color";

    /** Backgrounds that are meant to be pale; what stands on them is held against them. */
    private static final Pattern GROUND = Pattern.compile(
            "transparent|-selected|-color-bg-.*|-color-(neutral|accent|warning|danger|success)-(subtle|muted)|-.*-tint");

    private static final List<String> PLAIN = List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-overlay");

    /** Bands and fields of charts with their opacity in the style sheets. */
    private static final Map<String, Double> BANDS = Map.of(
            "-train-tint", 0.22,
            "-validation-tint", 0.22,
            "-test-tint", 0.22,
            "-blind-tint", 1.0,
            "-accent-tint", 1.0);

    private static final List<String> RUNS = IntStream.range(0, Compared.PALETTE)
            .mapToObj(i -> "-run-" + i + "-tint")
            .toList();

    /** Tints that lie on the bands of charts, or on nothing, by what is drawn over them. */
    private static final Map<Pattern, List<String>> OVERLAYS = Map.of(
            Pattern.compile("\\.dataset\\.(actual|forecast|persistence|path|future|baseline-.*)"
                    + "|\\.ribbon\\.(forecast|path|future)-band"),
            List.of("-interval-tint"),
            Pattern.compile("\\.dataset\\.run-.*|(\\.interval > )?\\.ribbon\\.run-.*"),
            RUNS,
            Pattern.compile("\\.dataset\\..*-loss"),
            List.of("-batch-loss-tint"));

    /** Backgrounds of what is drawn over bands and fields. */
    private static final Pattern CURVE = Pattern.compile(
            "\\.(interval|dataset|crosshair-line|ribbon|window-track|window-dots|window-target|field-dots|field-track|field-stretch"
                    + "|zoom-band|gap-mark|surplus-mark|split-border).*");

    /** Curves of charts without bands. */
    private static final Pattern LOSS = Pattern.compile("\\.dataset\\..*-loss");

    /** Backgrounds of rows that can be selected. */
    private static final Pattern IN_ROWS =
            Pattern.compile(".*(\\.star|\\.automatic-name|\\.spark|\\.run-colour|-row-cell|\\.list-cell).*");

    private Grounds() {}

    static boolean isGround(String name) {
        return GROUND.matcher(name).matches();
    }

    static List<Color> plain(Palette palette) {
        return PLAIN.stream().map(palette::colour).distinct().toList();
    }

    static List<Color> of(Coloured coloured, Palette palette) {
        String selector = coloured.rule().selector();
        if (CURVE.matcher(selector).matches()) {
            return chart(selector, palette);
        }
        List<Color> own = Coloured.rules().stream()
                .filter(rule -> isBehind(rule, coloured))
                .flatMap(rule -> background(rule, palette))
                .toList();
        Stream<Color> all = Stream.concat(
                own.isEmpty() ? plain(palette).stream() : own.stream(),
                Stream.of("-selected")
                        .filter(s -> IN_ROWS.matcher(selector).matches())
                        .map(palette::colour));
        return all.toList();
    }

    private static boolean isBehind(StyleRule rule, Coloured coloured) {
        String background = rule.declarations().getOrDefault(PROPERTY, "transparent");
        return !background.equals("transparent")
                && coloured.rule().isWithin(rule, !coloured.property().equals(PROPERTY));
    }

    /** Colours of a background over each of the plain grounds. */
    private static Stream<Color> background(StyleRule rule, Palette palette) {
        List<Color> layers = Palette.named(rule.declarations().get(PROPERTY)).stream()
                .map(palette::colour)
                .map(layer -> layer.deriveColor(0, 1, 1, rule.opacity()))
                .toList();
        return plain(palette).stream()
                .map(plain -> layers.stream().reduce(plain, (below, layer) -> Contrast.over(layer, below)))
                .distinct();
    }

    private static List<Color> chart(String selector, Palette palette) {
        Color paper = palette.colour("-color-bg-default");
        List<Color> grounds = new ArrayList<>(List.of(paper));
        if (!LOSS.matcher(selector).matches()) {
            BANDS.forEach((tint, opacity) ->
                    grounds.add(Contrast.over(palette.colour(tint).deriveColor(0, 1, 1, opacity), paper)));
        }
        List<Color> bands = List.copyOf(grounds);
        OVERLAYS.entrySet().stream()
                .filter(overlay -> overlay.getKey().matcher(selector).matches())
                .flatMap(overlay -> overlay.getValue().stream())
                .forEach(tint -> bands.forEach(band -> grounds.add(Contrast.over(palette.colour(tint), band))));
        return grounds;
    }

    /** Tints that something is held against. */
    static Set<String> tints() {
        return Stream.concat(BANDS.keySet().stream(), OVERLAYS.values().stream().flatMap(List::stream))
                .collect(Collectors.toSet());
    }
}
