package dev.lookback.recipe.fix;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.check.WindowCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.window.Alignment;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.Splits;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Candidate fixes of lookback, step, delay and length. */
final class WindowFixes {

    private WindowFixes() {}

    static List<Fix> of(RecipeCheck check, Series series, Problem problem) {
        Recipe recipe = check.recipe();
        return switch (problem.field()) {
            case "windows.lookback" -> lookbacks(check, series, problem);
            case "windows.step" ->
                List.of(step(recipe, 1), lookback(recipe, recipe.windows().step()));
            case "windows.delay" -> List.of(delay(recipe), stepBefore(recipe));
            case "windows.length" -> List.of(length(recipe));
            case "windows.maxGap" -> List.of(maxGap(recipe));
            default -> List.of();
        };
    }

    /** Multiples of the step, the nearest first; else shorter lookbacks that leave windows in every split, or other borders. */
    private static List<Fix> lookbacks(RecipeCheck check, Series series, Problem problem) {
        Recipe recipe = check.recipe();
        WindowSpec windows = recipe.windows();
        List<Fix> fixes = new ArrayList<>();
        if (windows.step() < 1) {
            return fixes;
        }
        if (windows.lookback() < 1) {
            return List.of(lookback(recipe, windows.step()));
        }
        if (problem.message().key().endsWith("blindToOldest")) {
            int seen = recipe.tracedSteps(series.rows()) - check.trace().firstSeen();
            fixes.add(lookback(recipe, seen * windows.step()));
        }
        if (windows.unusedRows() > 0) {
            int shorter = windows.lookback() - windows.unusedRows();
            int longer = shorter + windows.step();
            boolean shorterIsNearer = windows.unusedRows() * 2L <= windows.step();
            fixes.add(lookback(recipe, shorterIsNearer ? shorter : longer));
            fixes.add(lookback(recipe, shorterIsNearer ? longer : shorter));
        }
        Splits.resolve(recipe.splits(), series).borders().ifPresent(borders -> {
            int shortest = Stream.of(Split.values())
                    .mapToInt(borders::rows)
                    .filter(rows -> rows > 0)
                    .min()
                    .orElse(0);
            for (int rows : new int[] {half(shortest), half(borders.rows(Split.TRAIN))}) {
                fixes.addAll(lookbackFor(recipe, rows));
            }
        });
        check.plan().ifPresent(plan -> fixes.addAll(SplitFixes.moves(recipe, plan, series)));
        return fixes;
    }

    /** The longest lookback with windows in the given number of rows, if there is one. */
    static List<Fix> lookbackFor(Recipe recipe, int rows) {
        WindowSpec windows = recipe.windows();
        int longest = windows.step() < 1 ? 0 : WindowCheck.longestLookback(windows, rows);
        return longest < 1 ? List.of() : List.of(lookback(recipe, longest));
    }

    static int half(int rows) {
        return (rows + 1) / 2;
    }

    static Fix lookback(Recipe recipe, int lookback) {
        WindowSpec windows = recipe.windows().withLookback(lookback);
        return new Fix(Message.of("recipe.fix.lookback", lookback, windows.timeSteps()), recipe.withWindows(windows));
    }

    static Fix step(Recipe recipe, int step) {
        WindowSpec windows = recipe.windows().withStep(step);
        return new Fix(Message.of("recipe.fix.step", step, windows.timeSteps()), recipe.withWindows(windows));
    }

    private static Fix delay(Recipe recipe) {
        WindowSpec windows = recipe.windows().withDelay(1);
        return new Fix(Message.of("recipe.fix.delay", 1, windows.horizon()), recipe.withWindows(windows));
    }

    private static Fix length(Recipe recipe) {
        return new Fix(Message.of("recipe.fix.length", 1), recipe.withLength(1));
    }

    /** Bound on the gaps, or none where there is a wrong one. */
    private static Fix maxGap(Recipe recipe) {
        boolean isWrong = recipe.windows().maxGap().isPresent();
        WindowSpec windows = recipe.windows().withMaxGap(isWrong ? OptionalInt.empty() : OptionalInt.of(1));
        return new Fix(Message.of(isWrong ? "recipe.fix.anyGap" : "recipe.fix.maxGap", 1), recipe.withWindows(windows));
    }

    private static Fix stepBefore(Recipe recipe) {
        WindowSpec windows = recipe.windows().withAlignment(Alignment.STEP_BEFORE);
        return new Fix(Message.of("recipe.fix.stepBefore", windows.horizon()), recipe.withWindows(windows));
    }
}
