package dev.lookback.export.model;

import dev.lookback.engine.TrainedModel;
import dev.lookback.network.Network;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.training.Job;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.window.Context;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small trained models and their forecasts, for tests. */
final class Models {

    static final Series WALK = walk();

    private Models() {}

    /** Networks that together have every kind of layer. */
    static List<Network> networks() {
        return List.of(
                Network.of(
                        new Conv1D(8, 3, 1, 2, Padding.CAUSAL, Activation.RELU),
                        BatchNormalization.keras(),
                        new SpatialDropout(0.1),
                        new Conv1D(8, 3, 2, 1, Padding.SAME, Activation.TANH),
                        MaxPool1D.of(2),
                        AveragePool1D.of(2),
                        new Conv1D(4, 2, 1, 1, Padding.VALID, Activation.LINEAR),
                        new GlobalAveragePool1D(),
                        new Dense(6, Activation.SIGMOID),
                        BatchNormalization.keras(),
                        new Dropout(0.2),
                        new Dense(1, Activation.LINEAR)),
                Network.of(Conv1D.of(4, 3, Activation.RELU), new GlobalMaxPool1D(), new Dense(1, Activation.LINEAR)),
                Network.of(
                        BatchNormalization.keras(),
                        new LSTM(5, true),
                        new LayerNormalization(1e-3),
                        new Residual(6, 3, 2, Activation.GELU),
                        BatchNormalization.keras(),
                        new LSTM(4, false),
                        new LayerNormalization(1e-3),
                        new Dense(1, Activation.LINEAR)),
                Network.of(
                        new Residual(6, 3, 1, Activation.RELU),
                        new Residual(6, 3, 2, Activation.RELU),
                        new LSTM(5, true),
                        new LayerNormalization(1e-3),
                        new Flatten(),
                        new Dense(1, Activation.LINEAR)));
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

    /** Forecasts of all windows of a series. */
    static double[] forecast(TrainedModel model, Series series) {
        Recipe recipe = model.recipe();
        WindowPlan plan =
                new WindowPlan(recipe.windows(), new Borders(series.rows(), series.rows(), series.rows()), Context.OWN);
        WindowSource source = recipe.source(series, plan, model.scales());
        RowRanges anchors = plan.anchors(Split.TRAIN);
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
