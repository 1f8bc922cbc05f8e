package dev.lookback.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.bounds.Bounds;
import dev.lookback.cli.option.EnumNames;
import dev.lookback.cli.option.UserError;
import dev.lookback.engine.Engine;
import dev.lookback.engine.TrainableNetwork;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.MisfitMessages;
import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Training;
import dev.lookback.text.Message;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code bench} command: times training and inference on random windows and prints one line of JSON. */
@Command(name = "bench")
public final class BenchCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRAINING_STEPS = 40;
    private static final int INFERENCE_STEPS = 3;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--network",
            paramLabel = "seed|dilated|tcn|lstm",
            defaultValue = "seed",
            descriptionKey = "cli.help.bench.network")
    private BenchNetwork network;

    @Bounds(min = 1, max = 1_000_000)
    @Option(names = "--time-steps", paramLabel = "N", defaultValue = "120", descriptionKey = "cli.help.bench.timeSteps")
    private Integer timeSteps;

    @Bounds(min = 1, max = 1_000_000)
    @Option(names = "--features", paramLabel = "N", defaultValue = "6", descriptionKey = "cli.help.bench.features")
    private Integer features;

    @Bounds(min = 1, max = Training.LARGEST_BATCH)
    @Option(names = "--batch", paramLabel = "N", defaultValue = "64", descriptionKey = "cli.help.batch")
    private Integer batch;

    @Bounds(min = 1, max = 1_000_000)
    @Option(
            names = "--inference-batch",
            paramLabel = "N",
            defaultValue = "4096",
            descriptionKey = "cli.help.bench.inferenceBatch")
    private Integer inferenceBatch;

    @Bounds(min = 1, max = 1_024)
    @Option(names = "--threads", paramLabel = "N", descriptionKey = "cli.help.bench.threads")
    private Integer threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--fallback", descriptionKey = "cli.help.bench.fallback")
    private boolean fallback;

    @Bounds(min = 0, max = 3_600)
    @Option(names = "--warm-up", paramLabel = "SECONDS", defaultValue = "4", descriptionKey = "cli.help.bench.warmUp")
    private Double warmUp;

    @Override
    public Integer call() throws JsonProcessingException {
        check();
        Recipe recipe = network.recipe(timeSteps, features, batch);
        checkFits(recipe);
        ObjectNode json = measure(TrainableNetwork.of(recipe, features, timeSteps, engine()));
        spec.commandLine().getOut().println(JSON.writeValueAsString(json));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Engine engine() {
        return fallback ? Engine.plain(threads) : Engine.best().withThreads(threads);
    }

    private ObjectNode measure(TrainableNetwork trainable) {
        float[] inputs = noise(batch * features * timeSteps);
        float[] targets = noise(batch);
        double train = Stopwatch.seconds(() -> trainable.trainStep(inputs, targets, batch), TRAINING_STEPS, warmUp);
        float[] inferenceInputs = noise(inferenceBatch * features * timeSteps);
        float[] forecasts = new float[inferenceBatch];
        double infer = Stopwatch.seconds(
                () -> trainable.predict(inferenceInputs, inferenceBatch, forecasts, 0), INFERENCE_STEPS, warmUp);
        ObjectNode json = JSON.createObjectNode();
        json.put("engine", trainable.engine());
        json.put("threads", threads);
        json.put("java", Runtime.version().toString());
        json.put("network", EnumNames.name(network));
        json.put("time_steps", timeSteps);
        json.put("features", features);
        json.put("batch", batch);
        json.put("inference_batch", inferenceBatch);
        json.put("parameters", trainable.parameters());
        json.put("train_windows_per_s", Math.round(batch / train));
        json.put("train_ms_per_step", Math.round(train * 1e6) / 1e3);
        json.put("infer_windows_per_s", Math.round(inferenceBatch / infer));
        return json;
    }

    private void check() {
        if ((double) Math.max(batch, inferenceBatch) * features * timeSteps > Integer.MAX_VALUE) {
            throw new UserError(Message.of("cli.bench.tooLarge"));
        }
    }

    private void checkFits(Recipe recipe) {
        Stream<LayerTrace> layers = ShapeTrace.of(recipe.network(), timeSteps, features, 1).layers().stream();
        UserError.throwIfAny(layers.filter(layer -> layer.misfit().isPresent())
                .map(layer -> new UserError.Line(
                        "--time-steps",
                        MisfitMessages.message(layer.layer(), layer.misfit().orElseThrow())))
                .toList());
    }

    private static float[] noise(int count) {
        Random random = new Random(1);
        float[] noise = new float[count];
        for (int i = 0; i < count; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }
}
