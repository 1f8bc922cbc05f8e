package dev.lookback.recipe.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.bounds.Interval;
import dev.lookback.network.Network;
import dev.lookback.network.layer.OneOfEach;
import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.training.Waves;
import dev.lookback.window.split.SplitSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldTypesTest {

    /** Recipes that together have every field that can be varied. */
    private static List<Recipe> recipes() {
        Training training = Waves.recipe()
                .training()
                .withEarlyStopping(Optional.of(new EarlyStopping(3, 0)))
                .withClipNorm(OptionalDouble.of(1));
        Stream<Training> optimizers = Stream.of(
                        Optimizer.RmsProp.keras(),
                        Optimizer.Adam.keras(),
                        Optimizer.AdamW.keras(),
                        Optimizer.Nadam.keras(),
                        Optimizer.Sgd.keras())
                .map(training::withOptimizer);
        Stream<Training> losses =
                Stream.of(new Loss.Huber(1), new Loss.Quantile(0.5)).map(training::withLoss);
        Stream<Training> schedules = Stream.of(
                        new Schedule.Step(2, 0.5),
                        new Schedule.Exponential(0.9),
                        new Schedule.Cosine(0),
                        new Schedule.OnPlateau(2, 0.5, 0))
                .map(training::withSchedule);
        Stream<SplitSpec> splits =
                Stream.of(new SplitSpec.ByRows(200, 50, OptionalInt.of(50)), new SplitSpec.ByFraction(0, 0, 0));
        return Stream.concat(
                        Stream.of(optimizers, losses, schedules)
                                .flatMap(all -> all)
                                .map(one -> Waves.recipe().withTraining(one)),
                        splits.map(one -> Waves.recipe().withSplits(one)))
                .map(recipe -> recipe.withNetwork(new Network(OneOfEach.LAYERS)))
                .toList();
    }

    private static FieldType only(String path) {
        List<FieldType> types = FieldTypes.of(path);
        assertThat(types).as(path).hasSize(1);
        return types.get(0);
    }

    @Test
    void everyFieldOfEveryRecipeIsThereWithItsKind() {
        for (Recipe recipe : recipes()) {
            for (RecipeField field : RecipeFields.of(recipe)) {
                if (!field.path().endsWith(".count")) {
                    FieldType type = only(field.path());
                    assertThat(type.kind().name())
                            .as(field.path())
                            .isEqualTo(field.kind().name());
                    assertThat(type.choices()).as(field.path()).containsAll(field.choices());
                }
            }
        }
    }

    /** Every numeric field of every record that a recipe can have, in one recipe that has it. */
    private static Stream<Arguments> numbers() {
        Set<String> seen = new HashSet<>();
        return recipes().stream()
                .flatMap(recipe -> RecipeFields.of(recipe).stream()
                        .filter(field -> field.kind() != RecipeField.Kind.CHOICE
                                && !field.path().equals("seed")
                                && !field.path().endsWith(".count"))
                        .filter(field -> seen.add(field.path() + " of " + holder(recipe, field.path())))
                        .map(field -> Arguments.of(recipe, field)));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aCheckRefusesTheFirstValueBeyondEachBound(Recipe recipe, RecipeField field) {
        Interval bounds = Interval.of(holder(recipe, field.path()), name(field));
        Interval ofAll = only(field.path()).bounds();
        assertThat(ofAll.or(bounds)).as("bounds of all such fields").isEqualTo(ofAll);
        boolean whole = field.kind() == RecipeField.Kind.WHOLE_NUMBER;
        if (bounds.hasLeast()) {
            double before = whole ? bounds.least() - 1 : Math.nextDown(bounds.least());
            double after = whole ? bounds.least() + 1 : Math.nextUp(bounds.least());
            assertBound(
                    recipe, field, bounds.above() ? after : bounds.least(), bounds.above() ? bounds.least() : before);
        }
        if (bounds.hasMost()) {
            double before = whole ? bounds.most() - 1 : Math.nextDown(bounds.most());
            double after = whole ? bounds.most() + 1 : Math.nextUp(bounds.most());
            assertBound(recipe, field, bounds.below() ? before : bounds.most(), bounds.below() ? bounds.most() : after);
        }
    }

    private static String name(RecipeField field) {
        return field.path().substring(field.path().lastIndexOf('.') + 1);
    }

    /** Other errors at the last value within, as shares that sum up to more than 1, are no matter of its bounds. */
    private static void assertBound(Recipe recipe, RecipeField field, double within, double beyond) {
        List<Problem> refused = errors(recipe, field, beyond);
        assertThat(refused).as("%s = %s", field.path(), beyond).isNotEmpty();
        assertThat(errors(recipe, field, within))
                .as("%s = %s", field.path(), within)
                .doesNotContainAnyElementsOf(refused);
    }

    private static Class<? extends Record> holder(Object part, String path) {
        String[] names = path.split("[.\\[\\]]+", 2);
        if (part instanceof Optional<?> optional) {
            return holder(optional.orElseThrow(), path);
        } else if (part instanceof List<?> list) {
            return holder(list.get(Integer.parseInt(names[0])), names[1]);
        } else if (names.length == 1) {
            return part.getClass().asSubclass(Record.class);
        }
        try {
            return holder(part.getClass().getMethod(names[0]).invoke(part), names[1]);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(path, e);
        }
    }

    private static List<Problem> errors(Recipe recipe, RecipeField field, double value) {
        String text =
                field.kind() == RecipeField.Kind.WHOLE_NUMBER ? String.valueOf((long) value) : String.valueOf(value);
        Recipe changed = RecipeFields.with(recipe, field, text);
        return RecipeCheck.of(changed, Waves.series()).at(field.path()).stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void theEndOfAPathNamesAllThatEndSo(String name, int types) {
        assertThat(FieldTypes.of(name)).hasSize(types);
    }

    private static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of("kernelSize", 1),
                Arguments.of("layers[3].kernelSize", 1),
                Arguments.of("layers[3]", 1),
                Arguments.of("optimizer.type", 1),
                Arguments.of("momentum", 2),
                Arguments.of("Size", 0),
                Arguments.of("size", 0));
    }
}
