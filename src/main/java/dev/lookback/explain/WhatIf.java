package dev.lookback.explain;

import dev.lookback.engine.NetworkInspector;
import dev.lookback.engine.TrainedModel;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.FittedScales;

/** Counterfactual ("what if") forecasts of a model for altered series. For one thread at a time. */
public final class WhatIf {

    private final Recipe recipe;
    private final FittedScales scales;
    private final WindowPlan plan;
    private final NetworkInspector inspector;

    private WhatIf(Recipe recipe, FittedScales scales, WindowPlan plan, NetworkInspector inspector) {
        this.recipe = recipe;
        this.scales = scales;
        this.plan = plan;
        this.inspector = inspector;
    }

    /**
     * Opens a model.
     *
     * @param series original series that the windows are taken from
     * @throws IllegalArgumentException if the model's splits do not fit the series
     */
    public static WhatIf of(TrainedModel model, Series series) {
        WindowPlan plan = RecipeCheck.of(model.recipe(), series)
                .plan()
                .orElseThrow(() -> new IllegalArgumentException("splits do not fit the series"));
        return new WhatIf(model.recipe(), model.scales(), plan, NetworkInspector.of(model));
    }

    /**
     * Forecasts for one window.
     *
     * @param forecast of the model, {@code [length]}, in the target's units
     * @param persistence persistence forecast, in units
     */
    public record Answer(double[] forecast, double persistence) {}

    /**
     * Forecasts one window of an altered series. Scales are the model's own; a window that is scaled by itself, and a
     * forecast relative to the last seen value, follow the altered values.
     *
     * @param altered series with changed values
     * @param anchor of a window within it; its target may lie beyond the end
     */
    public Answer answer(Series altered, int anchor) {
        WindowSource source = recipe.source(altered, plan, scales);
        float[] window = new float[source.features() * plan.spec().timeSteps()];
        source.input(anchor, window, 0);
        float[] outputs = inspector.outputs(window);
        double[] forecast = new double[outputs.length];
        for (int k = 0; k < forecast.length; k++) {
            forecast[k] = source.forecast(anchor, outputs[k]);
        }
        return new Answer(forecast, source.lastSeen(anchor));
    }

    /** Range of a column over the training rows. */
    public ValueRange trainingRange(Series series, String column) {
        return ValueRange.of(series.values(column), 0, plan.borders().trainEnd());
    }

    public Recipe recipe() {
        return recipe;
    }

    /** Anchor of the window that ends at the newest row. */
    public int newestAnchor(int rows) {
        return rows - 1 - spec().newestRow(0);
    }

    /** The anchor nearest to another whose window lies within so many rows. */
    public int nearestAnchor(int anchor, int rows) {
        return Math.max(-spec().oldestRow(0), Math.min(newestAnchor(rows), anchor));
    }

    public WindowSpec spec() {
        return plan.spec();
    }
}
