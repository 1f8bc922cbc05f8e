package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Training is the same to the bit whenever it is repeated, whatever the threads do, and it leaves no garbage. */
class ReproducibilityTest {

    private static final int FEATURES = 5;
    private static final int TIME_STEPS = 40;
    private static final int BATCH = 22;

    private static final Network NETWORK = Network.of(
            Conv1D.of(24, 5, Activation.LINEAR),
            new SpatialDropout(0.2),
            new Conv1D(16, 3, 1, 2, Padding.CAUSAL, Activation.RELU),
            MaxPool1D.of(3),
            new Dropout(0.2),
            new Flatten(),
            new Dense(9, Activation.TANH),
            new Dense(1, Activation.LINEAR));

    static Stream<Engine> engines() {
        return Stream.of(
                Engine.best().withThreads(1),
                Engine.best().withThreads(2),
                Engine.best().withThreads(5),
                Engine.plain(2));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theSameStepsGiveTheSameWeightsToTheBit(Engine engine) {
        assertThat(trained(engine)).containsExactly(trained(engine));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1, Long.MIN_VALUE})
    void anySeedGivesTheSameWeightsAgainAndOthersThanTheNext(long seed) {
        assertThat(initial(seed)).containsExactly(initial(seed)).isNotEqualTo(initial(seed + 1));
    }

    private static float[] initial(long seed) {
        return TrainableNetwork.of(recipe().withSeed(seed), FEATURES, TIME_STEPS)
                .weights();
    }

    @Test
    void theNumberOfThreadsChangesNothingButRounding() {
        float[] alone = trained(Engine.best().withThreads(1));

        assertThat(trained(Engine.best().withThreads(3))).containsExactly(alone, within(1e-3f));
    }

    @Test
    void anAnswerIsTheSameInAnyBatchOnAnyNumberOfThreads() {
        TrainableNetwork one = TrainableNetwork.of(
                recipe(), FEATURES, TIME_STEPS, Engine.best().withThreads(1));
        TrainableNetwork three = TrainableNetwork.of(
                recipe(), FEATURES, TIME_STEPS, Engine.best().withThreads(3));
        float[] inputs = Noise.gaussian(new Random(4), 10 * FEATURES * TIME_STEPS);
        float[] together = new float[12];
        float[] single = new float[1];

        three.predict(inputs, 10, together, 2);

        for (int i = 0; i < 10; i++) {
            int window = FEATURES * TIME_STEPS;
            one.predict(Arrays.copyOfRange(inputs, i * window, (i + 1) * window), 1, single, 0);
            assertThat(single[0]).isEqualTo(together[i + 2]);
        }
        assertThat(together).startsWith(0, 0);
    }

    @Test
    void aBatchMayHaveFewerWindowsThanThreads() {
        TrainableNetwork network = TrainableNetwork.of(
                recipe(), FEATURES, TIME_STEPS, Engine.best().withThreads(6));
        float[] inputs = Noise.gaussian(new Random(4), FEATURES * TIME_STEPS);

        assertThat(network.trainStep(inputs, new float[] {1}, 1)).isFinite();
    }

    /**
     * What DL4J's updater makes of small objects in a step does not depend on the batch; nothing else may be made. Far less
     * than one window's numbers.
     */
    @Test
    void aStepLeavesLittleGarbageAndNoNativeMemory() {
        TrainableNetwork network = TrainableNetwork.of(
                recipe(), FEATURES, TIME_STEPS, Engine.best().withThreads(2));
        Random random = new Random(6);
        float[] inputs = Noise.gaussian(random, BATCH * FEATURES * TIME_STEPS);
        float[] targets = Noise.gaussian(random, BATCH);
        for (int i = 0; i < 300; i++) {
            network.trainStep(inputs, targets, BATCH);
        }
        long allocated = allocated();
        long nativeBytes = Pointer.totalBytes();

        int steps = 500;
        for (int i = 0; i < steps; i++) {
            network.trainStep(inputs, targets, i % 10 == 9 ? BATCH - 7 : BATCH);
        }

        assertThat((allocated() - allocated) / steps).as("bytes a step").isLessThan(64_000);
        assertThat(Pointer.totalBytes() - nativeBytes).as("native bytes").isLessThan(1_000_000);
    }

    /** Bytes that all threads living now have allocated so far. */
    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    static Stream<Optimizer> optimizers() {
        return Stream.of(
                Optimizer.RmsProp.keras(),
                Optimizer.Adam.keras(),
                Optimizer.AdamW.keras(),
                Optimizer.Nadam.keras(),
                Optimizer.Sgd.keras(),
                new Optimizer.Sgd(0.9, true));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void anotherNetworkGoesOnWhereOneHasStoppedToTheBit(Optimizer optimizer) {
        Recipe recipe = recipe().withTraining(recipe().training().withOptimizer(optimizer));
        Engine engine = Engine.best().withThreads(2);
        TrainableNetwork whole = TrainableNetwork.of(recipe, FEATURES, TIME_STEPS, engine);
        Random random = new Random(3);
        take(10, whole, random);
        TrainableNetwork second = TrainableNetwork.of(recipe, FEATURES, TIME_STEPS, engine);
        second.weights(whole.weights());
        second.optimizer(whole.optimizer());
        random.setSeed(4);
        take(10, whole, random);

        random.setSeed(4);
        take(10, second, random);

        assertThat(second.weights()).containsExactly(whole.weights());
    }

    @Test
    void whatAnotherOptimizerRemembersIsRefused() {
        TrainableNetwork network = TrainableNetwork.of(recipe(), FEATURES, TIME_STEPS);

        assertThatThrownBy(() -> network.optimizer(new OptimizerState(3, new float[7])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7 remembered numbers");
    }

    private static void take(int steps, TrainableNetwork network, Random random) {
        for (int step = 0; step < steps; step++) {
            float[] inputs = Noise.gaussian(random, BATCH * FEATURES * TIME_STEPS);
            network.trainStep(inputs, Noise.gaussian(random, BATCH), BATCH);
        }
    }

    private static float[] trained(Engine engine) {
        TrainableNetwork network = TrainableNetwork.of(recipe(), FEATURES, TIME_STEPS, engine);
        Random random = new Random(9);
        for (int step = 0; step < 60; step++) {
            float[] inputs = Noise.gaussian(random, BATCH * FEATURES * TIME_STEPS);
            network.trainStep(inputs, Noise.gaussian(random, BATCH), step % 8 == 7 ? 3 : BATCH);
        }
        return network.weights();
    }

    private static Recipe recipe() {
        return Preset.SMALL.on(ArraySeries.of("a", new double[400])).withNetwork(NETWORK);
    }
}
