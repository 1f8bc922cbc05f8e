package dev.lookback.recipe.fix;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.OwnPreset;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.window.Context;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import dev.lookback.window.split.Splits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Candidate fixes of splits that do not fit the series, or have no windows. */
final class SplitFixes {

    private SplitFixes() {}

    static List<Fix> of(RecipeCheck check, Series series, Problem problem) {
        return check.plan()
                .map(plan -> forWindows(check.recipe(), plan, series, problem))
                .orElseGet(() -> forBorders(check.recipe(), series));
    }

    private static List<Fix> forWindows(Recipe recipe, WindowPlan plan, Series series, Problem problem) {
        List<Fix> fixes = new ArrayList<>();
        Stream.of(Split.values())
                .filter(s -> problem.field().equals("splits." + s.name().toLowerCase(Locale.ROOT)))
                .forEach(split -> {
                    if (split != Split.TRAIN) {
                        fixes.add(context(recipe, plan, split));
                    }
                    fixes.addAll(moves(recipe, plan, series));
                    fixes.addAll(WindowFixes.lookbackFor(
                            recipe, WindowFixes.half(plan.borders().rows(split))));
                });
        return fixes;
    }

    private static Fix context(Recipe recipe, WindowPlan plan, Split split) {
        WindowPlan wider = plan.with(Context.PRECEDING);
        return new Fix(Message.of("recipe.fix.context", wider.count(split)), recipe.withContext(Context.PRECEDING));
    }

    /** Borders that leave windows in every split; with preceding context where that is impossible otherwise. */
    static List<Fix> moves(Recipe recipe, WindowPlan plan, Series series) {
        List<Fix> own = moves(recipe, plan, series, "recipe.fix.borders");
        return own.isEmpty() && plan.context() == Context.OWN
                ? moves(
                        recipe.withContext(Context.PRECEDING),
                        plan.with(Context.PRECEDING),
                        series,
                        "recipe.fix.bordersAndContext")
                : own;
    }

    /**
     * Divides the rows after the train split equally; if they are too few, the train split gives up rows: enough for several
     * windows each, or at least for one.
     */
    private static List<Fix> moves(Recipe recipe, WindowPlan plan, Series series, String label) {
        int needed = plan.spec().rowsNeeded();
        int other = plan.context() == Context.OWN ? needed : plan.spec().length();
        int train = plan.borders().trainEnd();
        for (int end : new int[] {plan.borders().testEnd(), series.rows()}) {
            if (train >= needed && end - train >= 2 * other) {
                return List.of(move(recipe, train, end, series, label));
            }
            for (int each : new int[] {2 * other, other}) {
                int maxTrain = end - 2 * each;
                if (maxTrain >= needed && (each == other || maxTrain >= end / 2)) {
                    return List.of(move(recipe, Math.min(maxTrain, Math.max(train, needed)), end, series, label));
                }
            }
        }
        return List.of();
    }

    private static Fix move(Recipe recipe, int trainEnd, int end, Series series, String label) {
        return move(recipe, new Borders(trainEnd, trainEnd + (end - trainEnd) / 2, end), series, label);
    }

    private static Fix move(Recipe recipe, Borders borders, Series series, String label) {
        SplitSpec form = recipe.splits();
        SplitSpec moved = form instanceof SplitSpec.ByDate && !series.hasTime()
                ? Splits.asRows(borders, series.rows())
                : Splits.like(form, borders, series);
        return new Fix(
                Message.of(label, borders.rows(Split.TRAIN), borders.rows(Split.VALIDATION), borders.rows(Split.TEST)),
                recipe.withSplits(moved));
    }

    /** The test split gets the remaining rows; or all splits get the default shares. */
    private static List<Fix> forBorders(Recipe recipe, Series series) {
        List<Fix> fixes = new ArrayList<>();
        if (recipe.splits() instanceof SplitSpec.ByRows rows) {
            SplitSpec rest = new SplitSpec.ByRows(rows.train(), rows.validation(), OptionalInt.empty());
            Splits.resolve(rest, series)
                    .borders()
                    .ifPresent(b -> fixes.add(move(recipe, b, series, "recipe.fix.borders")));
        }
        Splits.resolve(OwnPreset.SPLITS, series)
                .borders()
                .ifPresent(b -> fixes.add(move(recipe, b, series, "recipe.fix.borders")));
        return fixes;
    }
}
