package dev.lookback.app;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.store.StoreSize;
import dev.lookback.runs.store.StoreSize.Part;
import dev.lookback.runs.store.weights.KeepRules;
import dev.lookback.series.Series;
import dev.lookback.training.RunState;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Many runs in one window, by hand and from the queue, some of them deleted again: threads, memory and the file stay within bounds. A
 * few runs in the normal suite; {@code mvn test -Dtest=SoakTest -Dsoak=500} for as many as one likes. What it measures is in
 * {@code target/soak.txt}.
 */
@WithJavaFx
class SoakTest {

    private static final int RUNS = Integer.getInteger("soak", 6);
    private static final int ROUND = 5;
    private static final int EPOCHS = 4;
    private static final long MEGABYTE = 1 << 20;

    /** What a round of runs may leave behind in memory, however many there were before. */
    private static final long HEAP_PER_RUN = 64 * 1024;

    private static final long HEAP = 48 * MEGABYTE;

    /** Beyond weights: a recipe, curves, scores, and forecasts of a short series. */
    private static final long BYTES_PER_RUN = 512 * 1024;

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private WindowUnderTest window;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void threadsMemoryAndTheFileStayWithinBounds() throws Exception {
        window.openSeries(EPOCHS);
        // Little enough that it matters.
        KeepRules rules = new KeepRules(64 * 1024, MEGABYTE, false);
        window.ask(store -> {
            store.keep(rules);
            return true;
        });
        round(0);
        int threads = Thread.activeCount();
        long heap = heap();
        for (int done = ROUND; done < RUNS; done += ROUND) {
            round(done);
            tell(done + ROUND);
        }
        // Threads of work that is over end a while later, also those of earlier tests.
        WindowUnderTest.until(() -> Thread.activeCount() <= threads + 6);
        assertThat(heap() - heap).as("memory").isLessThan(HEAP + RUNS * HEAP_PER_RUN);
        StoreSize size = window.ask(store -> store.storage().size());
        assertThat(size.parts().get(Part.EPOCHS)).as("weights of epochs").isLessThanOrEqualTo(rules.bytesInAll());
        assertThat(size.parts().get(Part.OPTIMIZERS)).as("optimizers").isZero();
        assertThat(size.file())
                .as("the file")
                .isLessThan(size.parts().get(Part.MODELS)
                        + rules.bytesInAll()
                        + size.runs() * BYTES_PER_RUN
                        + 16 * MEGABYTE);
        cleaned(size);
        Files.write(Path.of("target", "soak.txt"), lines);
    }

    /** One run by hand, others from the queue; the oldest of them is deleted. */
    private void round(int done) throws Exception {
        long first = window.train();
        Series series = fx(() -> window.workbench().series().orElseThrow());
        Recipe recipe = window.recipe();
        List<NewRun> more = new ArrayList<>();
        for (int i = 1; i < ROUND; i++) {
            more.add(NewRun.of(recipe.withSeed(done + i), series.name()));
        }
        run(() -> window.workbench().library().order(queue -> queue.add(more)));
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.MINUTES,
                () -> window.ask(store -> store.runs().in(RunState.FINISHED).stream()
                                .filter(run -> run >= first)
                                .count())
                        >= ROUND);
        window.ask(store -> {
            store.runs().delete(List.of(first));
            return true;
        });
    }

    /** What was deleted leaves the file. */
    private void cleaned(StoreSize before) throws Exception {
        run(() -> window.workbench().library().cleanUp().begin(java.util.EnumSet.allOf(StoreSize.Measure.class)));
        WindowUnderTest.until(
                () -> !window.workbench().library().cleanUp().runningProperty().get());
        StoreSize after = window.ask(store -> store.storage().size());
        assertThat(after.parts().get(Part.FREE)).isZero();
        assertThat(after.parts().get(Part.DELETED)).isZero();
        assertThat(after.parts().get(Part.EPOCHS)).isZero();
        assertThat(after.file()).isLessThan(before.file());
        assertThat(after.runs()).isEqualTo(before.runs());
        lines.add("cleaned up: %,d KB before, %,d KB after".formatted(before.file() / 1024, after.file() / 1024));
    }

    private void tell(int runs) {
        StoreSize size = window.ask(store -> store.storage().size());
        lines.add(
                "%d runs: %d threads, %,d KB on the heap, file %,d KB, of it epochs %,d KB, deleted %,d KB, free %,d KB"
                        .formatted(
                                runs,
                                Thread.activeCount(),
                                heap() / 1024,
                                size.file() / 1024,
                                size.parts().get(Part.EPOCHS) / 1024,
                                size.parts().get(Part.DELETED) / 1024,
                                size.parts().get(Part.FREE) / 1024));
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
