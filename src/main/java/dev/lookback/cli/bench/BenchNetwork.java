package dev.lookback.cli.bench;

import dev.lookback.network.Network;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Residual;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import dev.lookback.series.Preparation;
import dev.lookback.series.ReadOptions;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.SplitSpec;
import dev.lookback.window.weight.RowWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Networks of the benchmark. */
public enum BenchNetwork {
    /** Network of the notebook; 41,441 parameters with 6 features. */
    SEED {
        @Override
        Network network() {
            return Network.of(
                    Conv1D.of(128, 7, Activation.LINEAR),
                    Conv1D.of(32, 7, Activation.RELU),
                    MaxPool1D.of(5),
                    Conv1D.of(32, 7, Activation.RELU),
                    new GlobalMaxPool1D(),
                    new Dense(1, Activation.LINEAR));
        }
    },
    /** Five convolutions whose dilation doubles from layer to layer, without padding. */
    DILATED {
        @Override
        Network network() {
            List<Layer> layers = new ArrayList<>();
            for (int dilation = 1; dilation <= 16; dilation *= 2) {
                layers.add(new Conv1D(32, 3, 1, dilation, Padding.VALID, Activation.RELU));
            }
            layers.add(new GlobalMaxPool1D());
            layers.add(new Dense(1, Activation.LINEAR));
            return new Network(layers);
        }
    },
    /** Network of the TCN preset: residual blocks. */
    TCN {
        @Override
        Network network() {
            return Network.of(block(1), block(2), block(4), block(8), new Flatten(), new Dense(1, Activation.LINEAR));
        }

        private Layer block(int dilation) {
            return new Residual(12, 3, dilation, Activation.RELU);
        }
    },
    /** Network of the LSTM preset on the index, with six features and the same number of time steps. */
    LSTM {
        @Override
        Network network() {
            return Network.of(new LSTM(29, false), new Dense(1, Activation.LINEAR));
        }
    };

    abstract Network network();

    /** Recipe that trains it as the notebook does: RMSprop, learning rate 1e-4, MAE. Its data reference is a dummy. */
    Recipe recipe(int timeSteps, int features, int batch) {
        List<String> columns =
                IntStream.range(0, features).mapToObj(i -> "x" + i).toList();
        return new Recipe(
                new DataReference("", "", ReadOptions.detect(), Preparation.NONE, columns, columns.get(0)),
                new WindowSpec(timeSteps, 1, 1, Alignment.ANCHOR),
                new SplitSpec.ByFraction(1, 0, 0),
                Context.OWN,
                ScalerKind.STANDARD,
                TargetForm.LEVEL,
                network(),
                new Training(
                        Optimizer.RmsProp.keras(),
                        1e-4,
                        new Schedule.Constant(),
                        new Loss.Mae(),
                        batch,
                        1,
                        false,
                        Optional.empty(),
                        false,
                        OptionalDouble.empty(),
                        0,
                        RowWeights.EVEN),
                1);
    }
}
