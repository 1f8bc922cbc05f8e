package dev.lookback.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Contrast of everything that the style sheets colour, in both themes: text at least 4.5, graphics at least 3. Each rule is held against
 * the grounds that {@link Grounds} finds for it; a new rule needs no line here, unless it is decoration.
 */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;

    /** Colours of the theme that its own controls write with. */
    private static final List<String> INKS = List.of(
            "-color-fg-default",
            "-color-fg-muted",
            "-color-fg-subtle",
            "-color-accent-fg",
            "-color-success-fg",
            "-color-warning-fg",
            "-color-danger-fg");

    /** Colours of the theme that its own controls are filled with, below {@code -color-fg-emphasis}. */
    private static final List<String> FILLS = List.of(
            "-color-accent-emphasis", "-color-success-emphasis", "-color-warning-emphasis", "-color-danger-emphasis");

    private record Pair(String what, Color ink, Color ground, double least) {

        double ratio() {
            return Contrast.ratio(Contrast.over(ink, ground), ground);
        }

        boolean isTooPale() {
            return ratio() < least;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s: %.2f of %.1f on %s", what, ratio(), least, ground);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatTheSheetsColourStandsOut(Theme theme) {
        assertThat(pairs(theme)
                        .filter(Pair::isTooPale)
                        .map(Pair::toString)
                        .distinct()
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theThemesOwnTextStandsOut(Theme theme) {
        Palette palette = Palette.of(theme);
        Stream<Pair> inks = INKS.stream()
                .flatMap(ink -> Grounds.plain(palette).stream()
                        .map(ground -> new Pair(ink, palette.colour(ink), ground, TEXT)));
        Stream<Pair> fills = FILLS.stream()
                .map(fill -> new Pair(fill, palette.colour("-color-fg-emphasis"), palette.colour(fill), TEXT));
        Stream<Pair> rows = Stream.of("-color-fg-default", "-color-fg-muted")
                .map(ink -> new Pair(ink, palette.colour(ink), palette.colour("-selected"), TEXT));
        assertThat(Stream.of(inks, fills, rows)
                        .flatMap(pairs -> pairs)
                        .filter(Pair::isTooPale)
                        .map(Pair::toString))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyColourOfThePaletteIsHeldAgainstAGround(Theme theme) {
        Set<String> held = Coloured.all().stream()
                .flatMap(coloured -> coloured.names().stream())
                .collect(Collectors.toCollection(HashSet::new));
        held.addAll(Grounds.tints());
        held.add("-selected");
        // What the theme's own controls take instead of the theme's value is held with the theme's own text.
        held.addAll(INKS);
        held.addAll(FILLS);
        assertThat(held).containsAll(Palette.of(theme).own());
    }

    /** Numbers of a heat map, whatever the value that its cell is coloured by. */
    @ParameterizedTest
    @EnumSource
    void numbersInCellsStandOut(Theme theme) {
        Palette palette = Palette.of(theme);
        Color zero = palette.colour("-color-bg-subtle");
        for (String end : List.of("-below", "-above")) {
            for (int step = 0; step <= 100; step++) {
                Color cell = zero.interpolate(palette.colour(end), step / 100.0);
                assertThat(Contrast.ratio(Contrast.clearer(cell, Color.WHITE, Color.BLACK), cell))
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
    }

    /** Points of a sweep's pictures, whatever the score that they are coloured by. */
    @ParameterizedTest
    @EnumSource
    void everyShadeOfATrialStandsOut(Theme theme) {
        Palette palette = Palette.of(theme);
        Color paper = palette.colour("-color-bg-default");
        for (int step = 0; step <= 100; step++) {
            Color best = palette.colour("-best").interpolate(palette.colour("-middling"), step / 100.0);
            Color worst = palette.colour("-middling").interpolate(palette.colour("-worst"), step / 100.0);
            assertThat(Contrast.ratio(best, paper)).isGreaterThanOrEqualTo(GRAPHICS);
            assertThat(Contrast.ratio(worst, paper)).isGreaterThanOrEqualTo(GRAPHICS);
        }
    }

    @Test
    void bothThemesHaveTheSameColours() {
        Set<String> light = meanings(Theme.LIGHT);
        assertThat(meanings(Theme.DARK)).isEqualTo(light).isNotEmpty();
    }

    /** A window is filled with this colour before a style sheet is applied. */
    @ParameterizedTest
    @EnumSource
    void aWindowBeginsWithTheGroundOfItsTheme(Theme theme) {
        assertThat(theme.ground()).isEqualTo(Palette.of(theme).colour("-color-bg-default"));
    }

    @ParameterizedTest
    @EnumSource
    void aColourThatIsMadeTooPaleIsFound(Theme theme) {
        Color ground = Palette.of(theme).colour("-color-bg-default");
        assertThat(pairs(theme)
                        .map(pair -> new Pair(pair.what(), ground.interpolate(pair.ink(), 0.1), ground, pair.least())))
                .isNotEmpty()
                .allMatch(Pair::isTooPale);
    }

    private static Set<String> meanings(Theme theme) {
        return Palette.of(theme).own().stream()
                .filter(name -> !name.startsWith("-color-"))
                .collect(Collectors.toSet());
    }

    private static Stream<Pair> pairs(Theme theme) {
        Palette palette = Palette.of(theme);
        List<Pair> pairs = new ArrayList<>();
        for (Coloured coloured : Coloured.all()) {
            for (Color ground : Grounds.of(coloured, palette)) {
                coloured.names().stream()
                        .map(palette::colour)
                        .filter(ink -> ink.getOpacity() > 0)
                        .map(ink -> ink.deriveColor(0, 1, 1, coloured.rule().opacity()))
                        .forEach(ink -> pairs.add(
                                new Pair(coloured.toString(), ink, ground, coloured.isText() ? TEXT : GRAPHICS)));
            }
        }
        return pairs.stream();
    }
}
