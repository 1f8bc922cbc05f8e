package dev.lookback.runs.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Preparation;
import dev.lookback.series.column.AddedColumn;
import dev.lookback.text.Texts;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchSpaceTest {

    static final Recipe BASE = Preset.SMALL
            .on(ArraySeries.of("a", new double[400]))
            .withNetwork(Network.of(
                    Conv1D.of(8, 3, Activation.RELU),
                    Conv1D.of(16, 3, Activation.RELU),
                    new Flatten(),
                    new Dense(1, Activation.LINEAR)));

    private static SearchSpace space(String... vary) {
        return SearchSpace.parse(BASE, List.of(vary));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows.lookback=30..240:30",
                "training.learningRate=1.0E-4..0.01:log5",
                "training.learningRate=1.0E-4..0.01:log",
                "training.l2=0..0.5",
                "network.layers[0].filters=8,16,32",
                "scaler=standard,robust",
                "network.layers[0].count=0..2",
            })
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(space(text).texts()).containsExactly(text);
        assertThat(space(space(text).texts().toArray(String[]::new))).isEqualTo(space(text));
    }

    @Test
    void formulasOfAddedColumnsAreVaried() {
        Recipe added = BASE.withData(
                BASE.data().withPreparation(Preparation.NONE.withAdded(List.of(new AddedColumn("m", "ma(a, 5)")))));
        SearchSpace formulas = SearchSpace.parse(added, List.of("added[0].expression=ma(a, 5),ma(a, 20),`x, y` + 1"));

        assertThat(formulas.dimensions().get(0).all()).contains(List.of("ma(a, 5)", "ma(a, 20)", "`x, y` + 1"));
        assertThat(formulas.at(new Point(List.of("ma(a, 20)")))
                        .data()
                        .preparation()
                        .added())
                .containsExactly(new AddedColumn("m", "ma(a, 20)"));
        assertThat(SearchSpace.parse(added, formulas.texts())).isEqualTo(formulas);
        assertThatThrownBy(() -> SearchSpace.parse(added, List.of("added[0].expression=ma(a")))
                .isInstanceOf(SpaceException.class);
    }

    @Test
    void rangesListsAndScalesHaveTheirValues() {
        assertThat(space("lookback=30..100:30").dimensions().get(0).all()).contains(List.of("30", "60", "90"));
        assertThat(space("lookback=5..7:0.5").dimensions().get(0).all()).contains(List.of("5", "6", "7"));
        assertThat(space("lookback=5..8").dimensions().get(0).all()).contains(List.of("5", "6", "7", "8"));
        assertThat(space("learningRate=1e-4..1e-2:log3").dimensions().get(0).all())
                .contains(List.of("1.0E-4", "0.001", "0.01"));
        assertThat(space("l2=0..0.3:0.1").dimensions().get(0).all()).contains(List.of("0", "0.1", "0.2", "0.3"));
        assertThat(space("l2=0..0.3").size()).isEmpty();
        assertThat(space("lookback=30..100:30", "layers[0].filters=8,16").size())
                .hasValue(6);
    }

    @Test
    void manyValuesAreCountedNotCut() {
        List<String> all = space("seed=1..1000000000").dimensions().get(0).all().orElseThrow();
        assertThat(all).hasSize(1_000_000_000);
        assertThat(all.get(999_999_999)).isEqualTo("1000000000");
        assertThat(all.indexOf("123456789")).isEqualTo(123_456_788);
        assertThat(space("seed=1..1e9").dimensions().get(0).at(0.75)).isEqualTo("750000001");
        assertThat(space("lookback=1..20000:0.5").size()).hasValue(20_000);
    }

    @Test
    void productsDoNotOverflow() {
        SearchSpace space = space("seed=1..1e9", "lookback=1..1e9", "epochs=1..1e9", "batchSize=1..1000");

        assertThat(space.points()).contains(BigInteger.TEN.pow(30));
        assertThat(space.size()).hasValue(Long.MAX_VALUE);
        assertThat(space("seed=1..1e6", "lookback=1..1e6").points()).contains(BigInteger.TEN.pow(12));
    }

    @Test
    void whatAGridLeavesOutIsSaid() {
        SearchSpace space = space("seed=1..1e9");
        SweepSettings open = settings(OptionalInt.empty());

        assertThat(Sweep.part(space, open).map(new Texts(Locale.ENGLISH)::get).orElseThrow())
                .startsWith("1,000,000,000 combinations; the first 10,000 are tried");
        assertThat(Sweep.part(space, settings(OptionalInt.of(3)))).isPresent();
        assertThat(Sweep.part(space("seed=1..9"), open)).isEmpty();
        assertThat(new Sweep(space, open, recipe -> true).most()).hasValue(10_000);
        assertThat(new Sweep(space, settings(OptionalInt.of(20_000)), recipe -> true).most())
                .hasValue(20_000);
    }

    @Test
    void aGridThatCannotBeTrainedEnds() {
        Sweep sweep = new Sweep(space("seed=1..1e9"), settings(OptionalInt.empty()), recipe -> false);

        assertThat(sweep.next(List.of(), 0))
                .isInstanceOfSatisfying(
                        SweepStep.Done.class,
                        done -> assertThat(new Texts(Locale.ENGLISH).get(done.reason()))
                                .contains("None of the next 100,000 combinations can be trained"));
    }

    private static SweepSettings settings(OptionalInt runs) {
        return new SweepSettings(
                List.of(), SearchKind.GRID, Objective.VALIDATION_LOSS, false, runs, OptionalDouble.empty(), 1, 1);
    }

    @Test
    void aPointIsARecipe() {
        SearchSpace space = space("layers[0].count=0..2", "lookback=30..240:30", "layers[0].filters=8,16");
        Point point = new Point(List.of("2", "90", "16"));

        Recipe recipe = space.at(point);

        assertThat(recipe.windows().lookback()).isEqualTo(90);
        // Two with 16 filters each, before the one that has as many anyway.
        assertThat(recipe.network().layers())
                .hasSize(5)
                .startsWith(BASE.network().layers().get(1));
        assertThat(recipe.network().layers().subList(0, 3))
                .containsOnly(BASE.network().layers().get(1));
        assertThat(space.text(point))
                .isEqualTo("network.layers[0].count=2, windows.lookback=90, network.layers[0].filters=16");
    }

    @Property(tries = 300)
    void everyPlaceIsAValueWithinItsBoundsAndComesBack(@ForAll @DoubleRange(min = 0, max = 0.99) double place) {
        SearchSpace space =
                space("learningRate=1e-5..1e-1:log", "lookback=10..240:10", "l2=0..0.5", "epochs=1..50:log");
        for (Dimension dimension : space.dimensions()) {
            String value = dimension.at(place);
            DimensionValues.Range range = (DimensionValues.Range) dimension.values();

            assertThat(Double.parseDouble(value)).isBetween(range.from(), range.to());
            assertThat(dimension.at(Math.min(0.999999, dimension.place(value)))).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lookback | does not name a field and its values",
                "lookbac=1..2 | no field",
                "lookback=2..1 | runs backwards",
                "lookback=a..b | is not a number",
                "lookback=1..9:0 | above 0",
                "learningRate=0..1:log | must start above 0",
                "layers[0].filters=8,,16 | has an empty value",
                "scaler=standard,foo | cannot be",
                "lookback=30,60.5 | whole number",
                "layers[0].count=-2..3 | whole number",
                "lookback=1..1e12:1e11 | cannot be",
                "l2=0..1:1e-10 | more than 1,000,000,000 values",
                "learningRate=1e-3..1e-1:log1e6 | more than 100,000 values",
                "l2=-1e308..1e308 | too wide",
                "learningRate=1e-300..1e300:log | too wide",
            })
    void whatIsWrongIsSaid(String text, String message) {
        assertThat(problem(text)).contains(message);
    }

    @Test
    void nothingAndTheSameTwiceAreWrong() {
        assertThat(problem()).contains("Nothing to vary");
        assertThat(problem("lookback=1..2", "windows.lookback=5,6")).contains("twice");
    }

    private static String problem(String... texts) {
        return new Texts(Locale.ENGLISH)
                .get(catchThrowableOfType(SpaceException.class, () -> space(texts))
                        .reason());
    }
}
