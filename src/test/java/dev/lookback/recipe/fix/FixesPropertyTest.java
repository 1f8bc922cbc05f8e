package dev.lookback.recipe.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.Network;
import dev.lookback.recipe.RandomRecipes;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.SomeSeries;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.Problem.Severity;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.MissingPolicy;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.SplitSpec;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Properties of any recipe: every offered fix removes its problem, and every message exists in both languages. */
class FixesPropertyTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE);

    @Property(tries = 400)
    void everyOfferedFixRemovesItsProblem(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int rows) {
        Series series = SomeSeries.bars(rows);
        Recipe recipe = almostValid(new Random(seed), series);

        for (Problem problem : RecipeCheck.of(recipe, series).problems()) {
            assertTranslated(problem.message());
            for (Fix fix : Fixes.of(recipe, series, problem)) {
                assertTranslated(fix.label());
                assertThat(RecipeCheck.of(fix.result(), series).at(problem.field()))
                        .extracting(p -> p.message().key())
                        .as("%s after %s", problem, fix.label())
                        .doesNotContain(problem.message().key());
                assertThat(fix.result()).isNotEqualTo(recipe);
            }
        }
    }

    @Property(tries = 300)
    void everyRecipeCanBeChecked(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int rows) {
        Series series = SomeSeries.bars(rows);
        Recipe recipe = new RandomRecipes(seed).recipe();

        RecipeCheck check = RecipeCheck.of(recipe, series);

        assertThat(check.trainable()).isFalse();
        for (Problem problem : check.problems()) {
            assertTranslated(problem.message());
            Fixes.of(recipe, series, problem).forEach(f -> assertTranslated(f.label()));
        }
    }

    @Property(tries = 300)
    void oneInvalidLayerAmongValidOnesCanBeFixed(@ForAll long seed) {
        Series series = SomeSeries.notebook();
        Recipe good = Preset.NOTEBOOK_REPAIRED.on(series);
        Random random = new Random(seed);
        int lookback = 13 + random.nextInt(33);
        Recipe recipe = good.withWindows(good.windows().withLookback(lookback));

        RecipeCheck check = RecipeCheck.of(recipe, series);
        List<Problem> errors = check.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .toList();

        assertThat(errors).hasSize(1);
        assertThat(Fixes.of(recipe, series, errors.get(0)))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(RecipeCheck.of(f.result(), series).trainable())
                        .isTrue());
    }

    /** A preset with a few changes, as a user would make them. */
    private static Recipe almostValid(Random random, Series series) {
        Recipe recipe = Preset.values()[random.nextInt(Preset.values().length)].on(series);
        RandomRecipes any = new RandomRecipes(random.nextLong());
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            recipe = changed(recipe, random, any, series);
        }
        return recipe;
    }

    private static Recipe changed(Recipe recipe, Random random, RandomRecipes any, Series series) {
        Network network = recipe.network();
        int place = random.nextInt(network.layers().size() + 1);
        WindowSpec windows = recipe.windows();
        int rows = series.rows();
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> recipe.withNetwork(network.insert(place, any.layer()));
            case 3, 4 -> place == network.layers().size() ? recipe : recipe.withNetwork(network.remove(place));
            case 5 -> recipe.withNetwork(any.network());
            case 6 -> recipe.withWindows(windows.withLookback(random.nextInt(rows + 20) - 2));
            case 7 -> recipe.withWindows(windows.withStep(random.nextInt(9)));
            case 8 ->
                recipe.withWindows(windows.withDelay(random.nextInt(4) - 1).withAlignment(Alignment.ANCHOR));
            case 9 ->
                recipe.withSplits(new SplitSpec.ByRows(
                        random.nextInt(rows + 9), random.nextInt(rows / 3 + 1), OptionalInt.empty()));
            case 10 ->
                recipe.withSplits(new SplitSpec.ByFraction(
                                random.nextDouble(), random.nextDouble() / 2, random.nextDouble() / 4))
                        .withContext(Context.PRECEDING);
            case 11 -> recipe.withTargetForm(TargetForm.LOG_RETURN).withScaler(ScalerKind.PER_WINDOW);
            case 12 -> recipe.withTraining(any.recipe().training());
            default ->
                recipe.withData(recipe.data()
                        .withTarget(random.nextBoolean() ? "HIGH" : "none")
                        .withFeatures(random.nextBoolean() ? List.of() : List.of("open", "open", "x"))
                        .withOptions(recipe.data().options().withMissing(MissingPolicy.INTERPOLATE)));
        };
    }

    private static void assertTranslated(Message message) {
        assertThat(ENGLISH.get(message)).isNotBlank().doesNotContain("{");
        assertThat(CHINESE.get(message)).isNotBlank().doesNotContain("{");
    }
}
