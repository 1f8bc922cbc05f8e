package dev.lookback.explain;

import dev.lookback.engine.NetworkInspector;
import dev.lookback.engine.TrainedModel;
import dev.lookback.network.Lineage;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import java.util.stream.IntStream;

/** Model to explain: its network, opened for inspection, and the source of its windows. For one thread at a time. */
public final class ExplainedModel {

    /** Maximum number of windows that feature means are computed from. */
    private static final int MAX_SAMPLES = 500;

    private final NetworkInspector inspector;
    private final WindowSource source;
    private final Lineage lineage;
    private double[] means;

    public ExplainedModel(NetworkInspector inspector, WindowSource source) {
        this.inspector = inspector;
        this.source = source;
        lineage = Lineage.of(inspector.trace());
    }

    /**
     * A trained model with the windows of a series, scaled as in training.
     *
     * @throws IllegalArgumentException if the series lacks a column, or the splits do not fit it
     */
    public static ExplainedModel of(TrainedModel model, Series series) {
        WindowPlan plan = RecipeCheck.of(model.recipe(), series)
                .plan()
                .orElseThrow(() -> new IllegalArgumentException("splits do not fit the series"));
        return new ExplainedModel(NetworkInspector.of(model), model.recipe().source(series, plan, model.scales()));
    }

    public NetworkInspector inspector() {
        return inspector;
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

    /** Scaled inputs of a window, {@code [features, timeSteps]}, time fastest; a new array. */
    public float[] window(int anchor) {
        float[] window = new float[features() * timeSteps()];
        source.input(anchor, window, 0);
        return window;
    }

    /**
     * Forecast of a window, in units.
     *
     * @param anchor whose last seen value and scale apply
     * @param window scaled inputs, of that anchor or altered
     * @param step ahead, from 0
     */
    public double forecast(int anchor, float[] window, int step) {
        return source.forecast(anchor, inspector.outputs(window)[step]);
    }

    /**
     * Mean of each feature's scaled inputs, {@code [features]}, over a sample of the training windows: the value that
     * stands for "unknown". 0 without training windows.
     */
    public double[] means() {
        if (means == null) {
            means = new double[features()];
            int[] anchors = sampleEvenly(plan().anchors(Split.TRAIN), MAX_SAMPLES);
            for (int anchor : anchors) {
                float[] window = window(anchor);
                for (int i = 0; i < window.length; i++) {
                    means[i / timeSteps()] += window[i] / ((double) timeSteps() * anchors.length);
                }
            }
        }
        return means.clone();
    }

    /** At most {@code maxCount} anchors, evenly spaced, both ends included. */
    static int[] sampleEvenly(RowRanges anchors, int maxCount) {
        int count = anchors.count();
        if (count <= maxCount) {
            return anchors.rows().toArray();
        }
        return IntStream.range(0, maxCount)
                .map(i -> anchors.at((int) (i * (count - 1L) / Math.max(1, maxCount - 1))))
                .toArray();
    }

    /** Anchor of the window that ends at the newest row. */
    public int newestAnchor(int rows) {
        return rows - 1 - spec().newestRow(0);
    }
}
