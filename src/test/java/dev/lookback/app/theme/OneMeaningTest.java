package dev.lookback.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One colour has one meaning in all views: what is called by a name in a selector has the colours of that name, and nothing else has. */
class OneMeaningTest {

    /** Selectors of what has a meaning, by the first word of the names of its colours. */
    private static final Map<String, Pattern> MEANINGS = Map.ofEntries(
            meaning("-train", "train(ing)?(-loss)?|learning-curves.*-0"),
            meaning("-validation", "(previous-|raw-)?validation(-loss)?|best-ring|spark|learning-curves.*-1"),
            meaning("-test", "test|evaluated|judged(-band)?"),
            meaning("-purge", "purge"),
            meaning("-embargo", "embargo"),
            meaning("-actual", "actual|heat-series|overview-line|folds-line|dataset|crosshair-dot|line-sample"),
            meaning("-forecast", "forecast|residual|points"),
            meaning("-ahead", "path|future"),
            meaning("-interval", "(forecast|path|future)-band"),
            meaning("-persistence", "persistence(-loss)?"),
            meaning("-target", "targets?|window-target"),
            meaning("-blind", "blind(-field)?"),
            meaning("-batch", "batch-loss|(raw|previous)-training-loss"),
            meaning("-learning", "learning-rate(-line|-label)?"),
            meaning("-baseline", "baseline-.*|rival"));

    /** Colours that say nothing about rows or values: grounds, and warnings where a split has no windows. */
    private static final Pattern PLAIN = Pattern.compile("transparent|-color-bg-.*|-color-danger-fg");

    private static Map.Entry<String, Pattern> meaning(String colour, String names) {
        return Map.entry(colour, Pattern.compile(".*\\.(\\w+-ink-|heat-|fold-|span-)?(" + names + ")"));
    }

    @Test
    void aMeaningHasItsOwnColours() {
        List<String> others = new ArrayList<>();
        MEANINGS.forEach((colour, selectors) -> all().filter(coloured -> isOnly(coloured, colour))
                .filter(coloured ->
                        selectors.matcher(coloured.rule().selector()).matches())
                .filter(coloured -> coloured.names().stream()
                        .anyMatch(name ->
                                !isOf(name, colour) && !PLAIN.matcher(name).matches()))
                .forEach(coloured -> others.add(coloured.toString())));
        assertThat(others).isEmpty();
    }

    @Test
    void aColourHasNoOtherMeaning() {
        List<String> others = new ArrayList<>();
        MEANINGS.forEach((colour, selectors) -> all().filter(
                        coloured -> coloured.names().stream().anyMatch(name -> isOf(name, colour)))
                .filter(coloured ->
                        !selectors.matcher(coloured.rule().selector()).matches())
                .forEach(coloured -> others.add(colour + " in " + coloured)));
        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noTwoMeaningsHaveTheSameColour(Theme theme) {
        Palette palette = Palette.of(theme);
        // Rows of training and rows that are left out are both grey; one is filled and the other hatched or an outline.
        Set<String> filled = Stream.of(
                        "-train", "-validation", "-test", "-forecast", "-persistence", "-target", "-learning-rate")
                .collect(Collectors.toSet());
        assertThat(filled.stream().map(palette::colour).distinct()).hasSameSizeAs(filled);
    }

    /** Whether no more special meaning than that of the colour applies to a rule. */
    private static boolean isOnly(Coloured coloured, String colour) {
        return MEANINGS.entrySet().stream()
                .filter(other -> !other.getKey().equals(colour))
                .noneMatch(other ->
                        other.getValue().matcher(coloured.rule().selector()).matches()
                                && coloured.names().stream().anyMatch(name -> isOf(name, other.getKey())));
    }

    private static boolean isOf(String name, String colour) {
        return name.equals(colour) || name.startsWith(colour + "-");
    }

    private static Stream<Coloured> all() {
        return Coloured.all().stream();
    }
}
