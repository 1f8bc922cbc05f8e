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

/** What a model would forecast if the past had been another. For one thread at a time. */
public final class WhatIf {

    private final Recipe recipe;
    private final FittedScales scales;
    private final WindowPlan plan;
    private final NetworkInspector insight;

    private WhatIf(Recipe recipe, FittedScales scales, WindowPlan plan, NetworkInspector insight) {
        this.recipe = recipe;
        this.scales = scales;
        this.plan = plan;
        this.insight = insight;
    }

    /**
     * @param series that the windows are taken from, before anything in it is altered
     * @throws IllegalArgumentException if the model's splits do not fit the series
     */
    public static WhatIf of(TrainedModel model, Series series) {
        WindowPlan plan = RecipeCheck.of(model.recipe(), series)
                .plan()
                .orElseThrow(() -> new IllegalArgumentException("splits do not fit the series"));
        return new WhatIf(model.recipe(), model.scales(), plan, NetworkInspector.of(model));
    }

    /**
     * What is said for a window.
     *
     * @param forecast {@code [length]}, in the target's units
     * @param lastSeen what persistence says, in units
     */
    public record Answer(double[] forecast, double lastSeen) {}

    /**
     * By the model's own scales; a window that is scaled by itself, and a change from the last seen value, follow what was altered.
     *
     * @param altered the series as it would be
     * @param anchor of a window within it; its target may not have come yet
     */
    public Answer answer(Series altered, int anchor) {
        WindowSource source = recipe.source(altered, plan, scales);
        float[] window = new float[source.features() * plan.spec().timeSteps()];
        source.input(anchor, window, 0);
        float[] outputs = insight.outputs(window);
        double[] forecast = new double[outputs.length];
        for (int k = 0; k < forecast.length; k++) {
            forecast[k] = source.forecast(anchor, outputs[k]);
        }
        return new Answer(forecast, source.lastSeen(anchor));
    }

    /** What training saw of a column. */
    public ValueRange trained(Series series, String column) {
        return ValueRange.of(series.values(column), 0, plan.borders().trainEnd());
    }

    public Recipe recipe() {
        return recipe;
    }

    /** Anchor of the window that ends at the newest row. */
    public int newest(int rows) {
        return rows - 1 - spec().newestRow(0);
    }

    /** The anchor nearest to another whose window lies within so many rows. */
    public int within(int anchor, int rows) {
        return Math.max(-spec().oldestRow(0), Math.min(newest(rows), anchor));
    }

    public WindowSpec spec() {
        return plan.spec();
    }
}
