package dev.lookback.explain;

import dev.lookback.engine.NetworkInspector;
import dev.lookback.engine.TrainedModel;
import dev.lookback.network.Lineage;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import java.util.stream.IntStream;

/** What is explained: a network, opened, and the windows that it is shown. For one thread at a time. */
public final class ExplainedModel {

    /** Windows that a feature's usual value is taken from, at most. */
    private static final int SAMPLED = 500;

    private final NetworkInspector insight;
    private final WindowSource source;
    private final Lineage lineage;
    private double[] means;

    public ExplainedModel(NetworkInspector insight, WindowSource source) {
        this.insight = insight;
        this.source = source;
        lineage = Lineage.of(insight.trace());
    }

    /**
     * A model with the windows of a series, by its own scales.
     *
     * @throws IllegalArgumentException if the series lacks a column, or the splits do not fit it
     */
    public static ExplainedModel of(TrainedModel model, Series series) {
        WindowPlan plan = RecipeCheck.of(model.recipe(), series)
                .plan()
                .orElseThrow(() -> new IllegalArgumentException("splits do not fit the series"));
        return new ExplainedModel(NetworkInspector.of(model), model.recipe().source(series, plan, model.scales()));
    }

    public NetworkInspector insight() {
        return insight;
    }

    public WindowSource source() {
        return source;
    }

    public Lineage lineage() {
        return lineage;
    }

    public WindowPlan plan() {
        return source.plan();
    }

    public WindowSpec spec() {
        return source.plan().spec();
    }

    public int features() {
        return source.features();
    }

    public int timeSteps() {
        return spec().timeSteps();
    }

    /** The scaled inputs of a window, {@code [features, timeSteps]}, time fastest; new. */
    public float[] window(int anchor) {
        float[] window = new float[features() * timeSteps()];
        source.input(anchor, window, 0);
        return window;
    }

    /**
     * What is forecast, in units.
     *
     * @param anchor whose last seen value and scale count
     * @param window scaled inputs, those of that anchor or others
     * @param step ahead, from 0
     */
    public double forecast(int anchor, float[] window, int step) {
        return source.forecast(anchor, insight.outputs(window)[step]);
    }

    /**
     * Mean of each feature's scaled inputs, {@code [features]}, over the train windows, or several hundred of them: what a value
     * is when nothing is known of it. 0 without train windows.
     */
    public double[] means() {
        if (means == null) {
            means = new double[features()];
            int[] anchors = evenly(plan().anchors(Split.TRAIN), SAMPLED);
            for (int anchor : anchors) {
                float[] window = window(anchor);
                for (int i = 0; i < window.length; i++) {
                    means[i / timeSteps()] += window[i] / ((double) timeSteps() * anchors.length);
                }
            }
        }
        return means.clone();
    }

    /** So many anchors at most, as far apart as they can be, both ends included. */
    static int[] evenly(AnchorRange anchors, int most) {
        int count = anchors.count();
        if (count <= most) {
            return IntStream.range(0, count).map(i -> anchors.first() + i).toArray();
        }
        return IntStream.range(0, most)
                .map(i -> anchors.first() + (int) (i * (count - 1L) / Math.max(1, most - 1)))
                .toArray();
    }

    /** Whether a window's inputs lie within the series; its target may not have come yet. */
    public boolean isWithin(int anchor, int rows) {
        return spec().oldestRow(anchor) >= 0 && spec().newestRow(anchor) < rows;
    }

    /** Anchor of the window that ends at the newest row. */
    public int newest(int rows) {
        return rows - 1 - spec().newestRow(0);
    }
}
