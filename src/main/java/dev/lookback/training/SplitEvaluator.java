package dev.lookback.training;

import dev.lookback.engine.Inference;
import dev.lookback.engine.TrainableNetwork;
import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.split.Split;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Forecasts of a network on the splits of a series, their losses and their scores. */
public final class SplitEvaluator {

    private static final int BATCH = 256;

    private final WindowSource source;

    SplitEvaluator(WindowSource source) {
        this.source = source;
    }

    /** What a model that was trained before forecasts on some splits of a series, as the outcome of a run without epochs. */
    public static RunResult reopened(TrainedModel model, Series series, Set<Split> splits) {
        Recipe recipe = model.recipe();
        RecipeCheck check = RecipeCheck.of(recipe, series);
        WindowPlan plan = check.plan().orElseThrow(() -> new IllegalArgumentException("splits do not fit the series"));
        WindowSource source = recipe.source(series, plan, model.scales());
        SplitEvaluator evaluator = new SplitEvaluator(source);
        Map<Split, SplitForecast> forecasts = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            RowRanges anchors = plan.anchors(split);
            if (splits.contains(split) && !anchors.isEmpty()) {
                forecasts.put(split, evaluator.inUnits(split, model.forecast(source, anchors)));
            }
        }
        return new RunResult(
                recipe,
                evaluator.facts(recipe, series.rows(), model.parameters(), model.engine()),
                RunState.FINISHED,
                List.of(),
                0,
                forecasts,
                evaluator.scores(forecasts),
                0,
                model);
    }

    /** What a model that was trained before forecasts of one split, in the target's own units. */
    public static SplitForecast forecast(TrainedModel model, WindowSource source, Split split) {
        return new SplitEvaluator(source)
                .inUnits(split, model.forecast(source, source.plan().anchors(split)));
    }

    RunFacts facts(Recipe recipe, int rows, long parameters, String engine) {
        WindowPlan plan = source.plan();
        Map<Split, Integer> windows = new EnumMap<>(Split.class);
        Map<Split, Double> persistence = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            RowRanges anchors = plan.anchors(split);
            windows.put(split, anchors.count());
            if (!anchors.isEmpty()) {
                persistence.put(split, persistenceLoss(recipe.training().loss(), anchors));
            }
        }
        return new RunFacts(
                rows,
                plan.spec().timeSteps(),
                plan.spec().horizon(),
                windows,
                parameters,
                plan.batches(Split.TRAIN, recipe.training().batchSize()),
                engine,
                persistence);
    }

    private double persistenceLoss(Loss loss, RowRanges anchors) {
        double sum = 0;
        for (int i = 0; i < anchors.count(); i++) {
            int anchor = anchors.at(i);
            for (int k = 0; k < source.length(); k++) {
                sum += loss.of(source.target(anchor, k), source.persistenceOutput(anchor));
            }
        }
        return sum / ((double) anchors.count() * source.length());
    }

    /** Raw outputs of the network for every window of a split; empty once {@code continues} is false. */
    Optional<float[]> outputs(TrainableNetwork network, Split split, BooleanSupplier continues) {
        return Inference.outputs(network, source, source.plan().anchors(split), BATCH, continues);
    }

    /** Mean loss of raw outputs. */
    double loss(Loss loss, Split split, float[] outputs) {
        RowRanges anchors = source.plan().anchors(split);
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            sum += loss.of(source.target(anchors.at(i / source.length()), i % source.length()), outputs[i]);
        }
        return sum / outputs.length;
    }

    /** Raw outputs in the target's own units, beside the actual values and the persistence forecast. */
    SplitForecast inUnits(Split split, float[] outputs) {
        RowRanges anchors = source.plan().anchors(split);
        double[] forecast = new double[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            forecast[i] = source.forecast(anchors.at(i / source.length()), outputs[i]);
        }
        return inUnits(split, forecast);
    }

    private SplitForecast inUnits(Split split, double[] forecast) {
        RowRanges anchors = source.plan().anchors(split);
        double[] persistence = anchors.rows().mapToDouble(source::lastSeen).toArray();
        RowRanges targets = anchors.shifted(source.plan().spec().targetRow(0));
        double[] actual = SplitForecast.actual(targets, source.length(), source.targetColumn());
        return new SplitForecast(split, targets, source.length(), actual, forecast, persistence);
    }

    Map<Split, Scores> scores(Map<Split, SplitForecast> forecasts) {
        FittedScales scales = source.scales();
        Map<Split, Scores> scores = new EnumMap<>(Split.class);
        forecasts.forEach(
                (split, forecast) -> scores.put(split, Scores.of(forecast, scales.reportScale(), scales.naiveMae())));
        return scores;
    }
}
