package dev.lookback.export.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.lookback.engine.TrainedModel;
import dev.lookback.export.model.ModelMutations.Kind;
import dev.lookback.export.model.ModelMutations.Mutation;
import dev.lookback.network.Network;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models damaged or forged at random: each forecasts the same as the original, or is refused in one line. A few in the normal
 * suite; {@code mvn test -Dtest=ModelMutationTest -Dmutations=2000} for more, with their time and memory in {@code
 * target/mutations.txt}. A crash of a native library would end the test process.
 */
class ModelMutationTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 60);

    private static final long FIRST_SEED = Long.getLong("mutations.seed", 1);

    /** Neighbouring seeds of Random give similar first numbers. */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private static final Path REPORT = Path.of("target", "mutations.txt");

    private final Texts english = new Texts(Locale.ENGLISH);
    private final Texts chinese = new Texts(Locale.SIMPLIFIED_CHINESE);

    @TempDir
    Path folder;

    /** Outcomes of the mutations of one kind. */
    private static final class Tally {
        int equal;
        int refused;
        int other;
        double seconds;
        double megabytes;
    }

    @Test
    void aMutatedModelForecastsTheSameOrIsRefusedInOneLine() throws IOException {
        List<byte[]> files = new ArrayList<>();
        List<double[]> forecasts = new ArrayList<>();
        for (TrainedModel model : models()) {
            Path file = folder.resolve("whole.zip");
            ModelFile.write(model, file);
            files.add(Files.readAllBytes(file));
            forecasts.add(Models.forecast(model, Models.WALK));
        }
        Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + MUTATIONS; seed++) {
            int which = (int) (seed % files.size());
            Mutation mutation = ModelMutations.of(files.get(which), new Random(seed * SCATTER));
            Path file = Files.write(folder.resolve("mutated.zip"), mutation.file());
            open(
                    seed,
                    mutation.kind(),
                    file,
                    forecasts.get(which),
                    tallies.computeIfAbsent(mutation.kind(), k -> new Tally()));
        }
        report(tallies);
    }

    private void open(long seed, Kind kind, Path file, double[] forecast, Tally tally) throws IOException {
        long before = allocated();
        long start = System.nanoTime();
        try {
            TrainedModel opened = ModelFile.read(file);
            measure(tally, before, start);
            double[] now = Models.forecast(opened, Models.WALK);
            if (!kind.makesAnotherModel()) {
                assertThat(now).as("%s, seed %d", kind, seed).containsExactly(forecast);
            }
            if (java.util.Arrays.equals(now, forecast)) {
                tally.equal++;
            } else {
                tally.other++;
            }
        } catch (ModelFileException e) {
            measure(tally, before, start);
            tally.refused++;
            for (Texts texts : List.of(english, chinese)) {
                assertThat(texts.get(e.reason()))
                        .as("%s, seed %d", kind, seed)
                        .contains("mutated.zip")
                        .hasLineCount(1);
            }
        }
    }

    private static void measure(Tally tally, long before, long start) {
        tally.seconds = Math.max(tally.seconds, (System.nanoTime() - start) / 1e9);
        tally.megabytes = Math.max(tally.megabytes, (allocated() - before) / 1048576.0);
    }

    /** Bytes allocated by this thread so far. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static void report(Map<Kind, Tally> tallies) throws IOException {
        StringBuilder text = new StringBuilder("kind, equal, refused, another model, longest s, most MB allocated\n");
        tallies.forEach((kind, tally) -> text.append(String.format(
                Locale.ROOT,
                "%s, %d, %d, %d, %.3f, %.1f%n",
                kind,
                tally.equal,
                tally.refused,
                tally.other,
                tally.seconds,
                tally.megabytes)));
        Files.writeString(REPORT, text);
    }

    /** Computed by DL4J's layers and by the kernels. */
    private static List<TrainedModel> models() {
        List<TrainedModel> models = new ArrayList<>();
        models.add(Models.linear());
        for (Network network : Models.networks()) {
            models.add(Models.train(Preset.SMALL.on(Models.WALK).withNetwork(network))
                    .model());
        }
        return models;
    }
}
