package dev.lookback.export.model;

import dev.lookback.engine.TrainedModel;
import dev.lookback.network.Activation;
import dev.lookback.network.Layer;
import dev.lookback.network.Network;
import dev.lookback.network.Padding;
import dev.lookback.recipe.Preset;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.training.Job;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.Borders;
import dev.lookback.window.Context;
import dev.lookback.window.Split;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small trained models, and what they forecast. */
final class Models {

    static final Series WALK = walk();

    private Models() {}

    /** Between them every kind of layer. */
    static List<Network> networks() {
        return List.of(
                Network.of(
                        new Layer.Conv1D(8, 3, 1, 2, Padding.CAUSAL, Activation.RELU),
                        Layer.BatchNormalization.keras(),
                        new Layer.SpatialDropout(0.1),
                        new Layer.Conv1D(8, 3, 2, 1, Padding.SAME, Activation.TANH),
                        Layer.MaxPool1D.of(2),
                        Layer.AveragePool1D.of(2),
                        new Layer.Conv1D(4, 2, 1, 1, Padding.VALID, Activation.LINEAR),
                        new Layer.GlobalAveragePool1D(),
                        new Layer.Dense(6, Activation.SIGMOID),
                        Layer.BatchNormalization.keras(),
                        new Layer.Dropout(0.2),
                        new Layer.Dense(1, Activation.LINEAR)),
                Network.of(
                        Layer.Conv1D.of(4, 3, Activation.RELU),
                        new Layer.GlobalMaxPool1D(),
                        new Layer.Dense(1, Activation.LINEAR)),
                Network.of(
                        Layer.BatchNormalization.keras(),
                        new Layer.LSTM(5, true),
                        new Layer.LayerNormalization(1e-3),
                        new Layer.Residual(6, 3, 2, Activation.GELU),
                        Layer.BatchNormalization.keras(),
                        new Layer.LSTM(4, false),
                        new Layer.LayerNormalization(1e-3),
                        new Layer.Dense(1, Activation.LINEAR)),
                Network.of(
                        new Layer.Residual(6, 3, 1, Activation.RELU),
                        new Layer.Residual(6, 3, 2, Activation.RELU),
                        new Layer.LSTM(5, true),
                        new Layer.LayerNormalization(1e-3),
                        new Layer.Flatten(),
                        new Layer.Dense(1, Activation.LINEAR)));
    }

    static RunResult train(Recipe recipe) {
        try (Trainer trainer = new Trainer()) {
            return trainer.start(Job.of(recipe.withTraining(recipe.training().withEpochs(1)), WALK), event -> {})
                    .result()
                    .toCompletableFuture()
                    .join();
        }
    }

    static TrainedModel linear() {
        return train(Preset.LINEAR.on(WALK)).model();
    }

    /** Of the windows that a series allows. */
    static double[] forecast(TrainedModel model, Series series) {
        Recipe recipe = model.recipe();
        WindowPlan plan =
                new WindowPlan(recipe.windows(), new Borders(series.rows(), series.rows(), series.rows()), Context.OWN);
        WindowSource source = recipe.source(series, plan, model.scales());
        AnchorRange anchors = plan.anchors(Split.TRAIN);
        return anchors.count() < 1 ? new double[0] : model.forecast(source, anchors);
    }

    private static Series walk() {
        Random random = new Random(3);
        double[] a = new double[900];
        double[] b = new double[900];
        for (int row = 0; row < a.length; row++) {
            a[row] = (row == 0 ? 100 : a[row - 1]) + random.nextGaussian();
            b[row] = 50 + random.nextGaussian();
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("a", a);
        columns.put("b", b);
        return ArraySeries.of(columns);
    }
}
