package dev.lookback.app.windows;

import dev.lookback.app.widget.field.Lens;
import dev.lookback.recipe.Recipe;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.SplitSpec;
import java.util.OptionalInt;

/** Fields of the recipe's section on windows. */
final class WindowFields {

    private static final Lens<Recipe, WindowSpec> WINDOWS =
            Lens.recipe().then("windows", Recipe::windows, Recipe::withWindows);

    static final Lens<Recipe, Integer> LOOKBACK =
            WINDOWS.then("lookback", WindowSpec::lookback, WindowSpec::withLookback);
    static final Lens<Recipe, Integer> STEP = WINDOWS.then("step", WindowSpec::step, WindowSpec::withStep);
    static final Lens<Recipe, Integer> DELAY = WINDOWS.then("delay", WindowSpec::delay, WindowSpec::withDelay);
    static final Lens<Recipe, Integer> LENGTH =
            Lens.recipe().then("windows.length", r -> r.windows().length(), Recipe::withLength);
    static final Lens<Recipe, Boolean> BOUNDS_GAPS = WINDOWS.then(
                    "maxGap",
                    w -> w.maxGap().isPresent(),
                    (w, on) -> w.withMaxGap(on ? OptionalInt.of(1) : OptionalInt.empty()))
            .at("windows.maxGap.on");
    static final Lens<Recipe, Integer> MAX_GAP = WINDOWS.then(
            "maxGap",
            w -> w.maxGap().isPresent() ? w.maxGap().getAsInt() : null,
            (w, gap) -> w.withMaxGap(OptionalInt.of(gap)));
    static final Lens<Recipe, Alignment> ALIGNMENT =
            WINDOWS.then("alignment", WindowSpec::alignment, WindowSpec::withAlignment);
    static final Lens<Recipe, TargetForm> TARGET_FORM =
            Lens.recipe().then("targetForm", Recipe::targetForm, Recipe::withTargetForm);
    static final Lens<Recipe, ScalerKind> SCALER = Lens.recipe().then("scaler", Recipe::scaler, Recipe::withScaler);
    static final Lens<Recipe, SplitSpec> SPLITS = Lens.recipe().then("splits", Recipe::splits, Recipe::withSplits);
    static final Lens<Recipe, Boolean> PRECEDING_CONTEXT = Lens.recipe()
            .then("context", Recipe::context, Recipe::withContext)
            .mapped(c -> c == Context.PRECEDING, on -> on ? Context.PRECEDING : Context.OWN);

    private WindowFields() {}
}
