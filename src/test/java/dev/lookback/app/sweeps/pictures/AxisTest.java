package dev.lookback.app.sweeps.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.runs.search.Dimension;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.series.ArraySeries;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AxisTest {

    private static final NumberLabels LABELS = new NumberLabels(Locale.ENGLISH);
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);
    private static final Recipe BASE = Preset.SMALL.on(ArraySeries.of("a", new double[400]));

    private static Axis of(String vary) {
        Dimension dimension =
                SearchSpace.parse(BASE, List.of(vary)).dimensions().get(0);
        return Axis.of(dimension, TEXTS);
    }

    @Test
    void everyWordHasAMarkWhereItsTrialsLie() {
        assertThat(of("scaler=standard,robust").ticks())
                .containsExactly(new Axis.Tick(0.25, "Standard"), new Axis.Tick(0.75, "Robust"));
    }

    @Test
    void ofManyValuesSomeAreMarked() {
        List<Axis.Tick> ticks = of("lookback=10..200:10").ticks();

        assertThat(ticks)
                .extracting(Axis.Tick::label)
                .startsWith("10", "40", "70")
                .hasSize(7);
        assertThat(ticks.get(1).place()).isEqualTo(3.5 / 20);
    }

    @Test
    void aRangeOnALogScaleIsMarkedInEqualSteps() {
        assertThat(of("learningRate=1e-4..1:log").ticks())
                .containsExactly(
                        new Axis.Tick(0, "1e-4"),
                        new Axis.Tick(0.25, "0.001"),
                        new Axis.Tick(0.5, "0.01"),
                        new Axis.Tick(0.75, "0.1"),
                        new Axis.Tick(1, "1"));
    }

    @Test
    void aSingleStragglerDoesNotPressTheOthersTogether() {
        double[] values = new double[40];
        Arrays.setAll(values, i -> 1 + i / 40.0);
        values[7] = 1e6;

        Axis axis = Axis.of("loss", values, LABELS::tick);

        assertThat(axis.place(1e6)).isEqualTo(1);
        assertThat(axis.place(1.9) - axis.place(1.1)).isGreaterThan(0.6);
        Arrays.setAll(values, i -> -values[i]);
        assertThat(Axis.of("loss", values, LABELS::tick).place(-1e6)).isZero();
    }

    @Test
    void oneNumberLiesInTheMiddleAndNoneAtAllHasNoMarks() {
        assertThat(Axis.of("loss", new double[] {3}, LABELS::tick).place(3)).isEqualTo(0.5, within(1e-9));
        assertThat(Axis.of("loss", new double[] {Double.NaN}, LABELS::tick).ticks())
                .isEmpty();
    }

    @Property(tries = 200)
    void numbersLieInTheirOrderAndMarksWhereTheirNumbersDo(
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = -1e6, max = 1e6) Double> numbers) {
        double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        Axis axis = Axis.of("loss", values, LABELS::tick);

        double[] places = Arrays.stream(values).sorted().map(axis::place).toArray();
        assertThat(places).isSorted();
        assertThat(places[0]).isBetween(0.0, 1.0);
        assertThat(places[places.length - 1]).isBetween(0.0, 1.0);
        assertThat(axis.ticks()).allSatisfy(tick -> assertThat(tick.place()).isBetween(0.0, 1.0));
    }

    @Test
    void aReferenceThatIsNearIsOnTheAxisAndOneFarAwayIsBeyondIt() {
        double[] values = {10, 11, 12};
        Axis near = Axis.of("", values, Optional.of(new SweepData.Range(13, 13)), LABELS::tick);
        Axis far = Axis.of("", values, Optional.of(new SweepData.Range(90, 90)), LABELS::tick);

        assertThat(near.beyond(13)).isZero();
        assertThat(far.beyond(90)).isEqualTo(1);
        assertThat(far.place(90)).as("at the edge").isEqualTo(1);
        assertThat(far.beyond(1)).isEqualTo(-1);
        assertThat(far.ticks()).as("the values can be told apart").hasSizeGreaterThan(2);
    }

    @Test
    void largeValuesAreGrouped() {
        assertThat(of("epochs=5000,100000").ticks())
                .extracting(Axis.Tick::label)
                .containsExactly("5,000", "100,000");
    }
}
