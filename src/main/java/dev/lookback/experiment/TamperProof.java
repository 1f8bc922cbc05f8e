package dev.lookback.experiment;

import dev.lookback.engine.TrainedModel;
import dev.lookback.experiment.TamperProofResult.Cut;
import dev.lookback.experiment.TamperProofResult.Leak;
import dev.lookback.experiment.TamperProofResult.Value;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Shows that nothing looks ahead: all rows after a row are replaced by nonsense, and what is computed of windows up to it must
 * stay the same to the bit. Where the row ends the train split, or comes after it, that includes the scales and all that is trained
 * on.
 */
public final class TamperProof {

    private static final long SEED = 1;

    /** What is put to the proof. */
    interface SetUp {

        WindowPlan plan();

        /** Windows of a series, by scales that are fitted on it. */
        WindowSource fitted(Series series);

        /** The same by other scales. */
        WindowSource scaled(Series series, FittedScales scales);

        /** What the network says of windows, in the target's units; empty without a network. */
        Optional<double[]> forecasts(WindowSource source, AnchorRange anchors);
    }

    private final SetUp setUp;
    private final Series series;

    TamperProof(SetUp setUp, Series series) {
        this.setUp = setUp;
        this.series = series;
    }

    /**
     * Puts a recipe's windows, and the network trained on them, to the proof: in the middle of the train split, at its end, in the
     * middle of validation and at its end.
     *
     * @param model of that recipe on that series
     * @throws IllegalArgumentException if the recipe does not fit the series
     */
    public static TamperProofResult of(Recipe recipe, Series series, Optional<TrainedModel> model) {
        WindowPlan plan = RecipeCheck.of(recipe, series)
                .plan()
                .orElseThrow(() -> new IllegalArgumentException("splits do not fit the series"));
        return new TamperProof(new OfRecipe(recipe, plan, model), series).certify(usualRows(plan.borders()));
    }

    private static int[] usualRows(Borders borders) {
        int train = borders.trainEnd();
        int validation = borders.validationEnd();
        return IntStream.of(train / 2 - 1, train - 1, (train + validation) / 2 - 1, validation - 1)
                .filter(row -> row >= 0)
                .distinct()
                .toArray();
    }

    private record OfRecipe(Recipe recipe, WindowPlan plan, Optional<TrainedModel> model) implements SetUp {

        @Override
        public WindowSource fitted(Series series) {
            return recipe.source(series, plan);
        }

        @Override
        public WindowSource scaled(Series series, FittedScales scales) {
            return recipe.source(series, plan, scales);
        }

        @Override
        public Optional<double[]> forecasts(WindowSource source, AnchorRange anchors) {
            return model.map(network -> network.forecast(source, anchors));
        }
    }

    /** @param rows after each of which everything is replaced, one after the other */
    TamperProofResult certify(int... rows) {
        WindowSource honest = setUp.fitted(series);
        List<Cut> cuts = IntStream.of(rows).mapToObj(row -> cut(honest, row)).toList();
        return new TamperProofResult(cuts);
    }

    private Cut cut(WindowSource honest, int row) {
        Series tampered = TamperedRows.after(series, row, SEED);
        boolean refitted = row >= setUp.plan().borders().trainEnd() - 1;
        WindowSource source = refitted ? setUp.fitted(tampered) : setUp.scaled(tampered, honest.scales());
        Comparison comparison = new Comparison(row);
        if (!source.scales().equals(honest.scales())) {
            comparison.differs(Value.SCALE, -1);
        }
        for (Split split : Split.values()) {
            comparison.compare(honest, source, setUp.plan().anchors(split));
        }
        return comparison.outcome(refitted);
    }

    /** Of the windows up to a row, as they were and as they are now. */
    private final class Comparison {

        private final int row;
        private int windows;
        private long inputs;
        private long targets;
        private long forecasts;
        private Optional<Leak> leak = Optional.empty();

        Comparison(int row) {
            this.row = row;
        }

        Cut outcome(boolean refitted) {
            return new Cut(row, refitted, windows, inputs, targets, forecasts, leak);
        }

        void differs(Value value, int newest) {
            if (leak.isEmpty()) {
                leak = Optional.of(new Leak(value, newest));
            }
        }

        void compare(WindowSource before, WindowSource after, AnchorRange anchors) {
            int last = Math.min(anchors.last(), row - setUp.plan().spec().newestRow(0));
            if (last < anchors.first()) {
                return;
            }
            AnchorRange known = new AnchorRange(anchors.first(), last);
            windows += known.count();
            compareWindows(before, after, known);
            // Windows that were changed are answered in the same batches: they must not disturb the others.
            setUp.forecasts(before, anchors)
                    .ifPresent(were -> compareForecasts(
                            were, setUp.forecasts(after, anchors).orElseThrow(), known, before.length()));
        }

        private void compareWindows(WindowSource before, WindowSource after, AnchorRange known) {
            int size = before.features() * setUp.plan().spec().timeSteps();
            float[] was = new float[size];
            float[] is = new float[size];
            for (int anchor = known.first(); anchor <= known.last(); anchor++) {
                int newest = setUp.plan().spec().newestRow(anchor);
                before.input(anchor, was, 0);
                after.input(anchor, is, 0);
                for (int i = 0; i < size; i++) {
                    check(Value.INPUT, was[i], is[i], newest);
                }
                inputs += size;
                check(Value.LAST_SEEN, before.lastSeen(anchor), after.lastSeen(anchor), newest);
                int steps = Math.min(before.length(), row - setUp.plan().spec().targetRow(anchor) + 1);
                for (int k = 0; k < steps; k++) {
                    check(Value.TARGET, before.target(anchor, k), after.target(anchor, k), newest);
                    targets++;
                }
            }
        }

        private void compareForecasts(double[] were, double[] are, AnchorRange known, int length) {
            for (int i = 0; i < known.count() * length; i++) {
                check(Value.FORECAST, were[i], are[i], setUp.plan().spec().newestRow(known.first() + i / length));
            }
            forecasts += (long) known.count() * length;
        }

        private void check(Value value, double was, double is, int newest) {
            if (Double.doubleToRawLongBits(was) != Double.doubleToRawLongBits(is)) {
                differs(value, newest);
            }
        }
    }
}
