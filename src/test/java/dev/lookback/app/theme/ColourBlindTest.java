package dev.lookback.app.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.app.workbench.Compared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours that tell things apart do so for everybody: where they look alike to the colour-blind, dashes or patterns differ. */
class ColourBlindTest {

    /** Least distance of colours that are told apart at a glance; 2.3 is just noticeable. */
    private static final double CLEAR = 12;

    /** Style classes of lines that can be in one chart. */
    private static final List<List<String>> CHARTS = List.of(
            List.of("training-loss", "validation-loss", "persistence-loss"),
            List.of(
                    "actual",
                    "forecast",
                    "future",
                    "persistence",
                    "baseline-drift",
                    "baseline-seasonal",
                    "baseline-moving-average",
                    "baseline-exponential-smoothing",
                    "baseline-ridge"));

    /** Look of a line: its colour, and its dashes, which are empty for a solid one. */
    private record Look(String name, Color colour, String dashes) {

        boolean isLike(Look other) {
            return dashes.equals(other.dashes)
                    && Stream.of(ColourVision.values())
                            .anyMatch(vision -> vision.distance(colour, other.colour()) < CLEAR);
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsAreToldApart(Theme theme) {
        List<String> runs =
                IntStream.range(0, Compared.STYLES).mapToObj(Compared::style).toList();
        assertThat(alike(looks(theme, "dataset", runs))).isEmpty();
        assertThat(alike(looks(theme, "line-sample", runs))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void linesOfAChartAreToldApart(Theme theme) {
        for (List<String> chart : CHARTS) {
            assertThat(alike(looks(theme, "dataset", chart))).isEmpty();
            assertThat(alike(looks(theme, "line-sample", chart))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void splitsAreToldApart(Theme theme) {
        Palette palette = Palette.of(theme);
        assertThat(alike(Stream.of("-train", "-validation", "-test")
                        .map(split -> new Look(split, palette.colour(split), ""))
                        .toList()))
                .isEmpty();
    }

    /** Rows that are left out have a pattern, as their colour is too like that of rows beside them. */
    @ParameterizedTest
    @ValueSource(strings = {".fold-purge", ".span-purge"})
    void purgedRowsAreHatched(String selector) {
        assertThat(rules().get(selector).get("-fx-background-color")).contains("repeat");
    }

    @Test
    void embargoedRowsAreAnOutline() {
        assertThat(rules().get(".fold-embargo"))
                .containsEntry("-fx-background-color", "transparent")
                .containsEntry("-fx-border-style", "segments(3, 2)");
    }

    /** To whoever lacks red or green cones, red and green of the same brightness are alike. */
    @Test
    void redAndGreenAreAlikeWithoutGreenCones() {
        Color red = Color.rgb(170, 90, 60);
        Color green = Color.rgb(112, 112, 60);
        assertThat(ColourVision.DEUTERANOPIA.distance(red, green))
                .isLessThan(CLEAR)
                .isLessThan(ColourVision.USUAL.distance(red, green) / 3);
        assertThat(ColourVision.USUAL.distance(Color.WHITE, Color.BLACK)).isCloseTo(100, within(0.01));
    }

    private static List<String> alike(List<Look> looks) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            for (Look other : looks.subList(i + 1, looks.size())) {
                if (looks.get(i).isLike(other)) {
                    found.add(looks.get(i).name() + " is like " + other.name());
                }
            }
        }
        return found;
    }

    private static List<Look> looks(Theme theme, String kind, List<String> styles) {
        Palette palette = Palette.of(theme);
        Map<String, Map<String, String>> rules = rules();
        return styles.stream()
                .map(style -> {
                    Map<String, String> declared = rules.getOrDefault("." + kind + "." + style, Map.of());
                    Map<String, String> sample = rules.getOrDefault(".line-sample." + style, Map.of());
                    return new Look(
                            style,
                            palette.colour(declared.getOrDefault(
                                    "-fx-line-color", declared.getOrDefault("-fx-stroke", "-actual"))),
                            sample.getOrDefault("-fx-stroke-dash-array", ""));
                })
                .toList();
    }

    private static Map<String, Map<String, String>> rules() {
        Map<String, Map<String, String>> rules = new HashMap<>();
        Coloured.rules().forEach(rule -> rules.put(rule.selector(), rule.declarations()));
        return rules;
    }
}
