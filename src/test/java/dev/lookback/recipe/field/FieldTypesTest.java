package dev.lookback.recipe.field;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
        return Stream.of(optimizers, losses, schedules)
                .flatMap(all -> all)
                .map(one -> Waves.recipe().withTraining(one).withNetwork(new Network(OneOfEach.LAYERS)))
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

    private static boolean isWrong(Recipe recipe, RecipeField field, double value) {
        String text =
                field.kind() == RecipeField.Kind.WHOLE_NUMBER ? String.valueOf((long) value) : String.valueOf(value);
        Recipe changed = RecipeFields.with(recipe, field, text);
        return RecipeCheck.of(changed, Waves.series()).problems().stream()
                .anyMatch(problem ->
                        problem.field().equals(field.path()) && problem.severity() == Problem.Severity.ERROR);
    }

    @Test
    void boundsAreThoseOfTheChecks() {
        for (Recipe recipe : recipes()) {
            for (RecipeField field : RecipeFields.of(recipe)) {
                if (field.kind() != RecipeField.Kind.CHOICE && !field.path().endsWith(".count")) {
                    FieldType.Bounds bounds = only(field.path()).bounds();
                    double step = field.kind() == RecipeField.Kind.WHOLE_NUMBER ? 1 : 1e-9;
                    if (bounds.hasLeast()) {
                        double out = bounds.above() ? bounds.least() : bounds.least() - step;
                        assertThat(isWrong(recipe, field, out))
                                .as("%s = %s", field.path(), out)
                                .isTrue();
                        assertThat(bounds.contains(out)).isFalse();
                    }
                    if (bounds.hasMost()) {
                        double out = bounds.below() ? bounds.most() : bounds.most() + step;
                        assertThat(isWrong(recipe, field, out))
                                .as("%s = %s", field.path(), out)
                                .isTrue();
                        assertThat(bounds.contains(out)).isFalse();
                    }
                    if (bounds.above() || bounds.hasLeast()) {
                        double in = bounds.above() ? bounds.least() + step : bounds.least();
                        assertThat(isWrong(recipe, field, in) && field.path().startsWith("training."))
                                .as("%s = %s", field.path(), in)
                                .isFalse();
                    }
                }
            }
        }
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
