package dev.lookback.app.runs;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.runs.queue.ManyRuns;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/**
 * Time that the table of runs takes to open, to be sorted, filtered and read again, and what it keeps in memory, with as many runs
 * as one likes: {@code mvn test -Dtest=TableTimes -Druns=10000}, on a quiet machine. What it measures is in
 * {@code target/table-times.txt}.
 */
@WithJavaFx
@EnabledIfSystemProperty(named = "runs", matches = "\\d+")
class TableTimes {

    private static final int RUNS = Integer.getInteger("runs", 0);
    private static final int OPENINGS = 7;

    @TempDir
    static Path folder;

    private WindowUnderTest window;

    @BeforeAll
    static void manyRuns() {
        ManyRuns.write(folder.resolve("runs.db"), RUNS);
    }

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @Test
    void howLongTheTableTakes() throws Exception {
        window.ask(store -> store.version());
        long before = heap();
        List<String> lines = new ArrayList<>();
        List<Double> openings = new ArrayList<>();
        for (int i = 0; i < OPENINGS; i++) {
            openings.add(milliseconds(() -> window.press("view-runs"), () -> rows() == RUNS));
            if (i < OPENINGS - 1) {
                window.press("view-workbench");
            }
        }
        lines.add("%,d runs, file of %,d KB".formatted(RUNS, Files.size(folder.resolve("runs.db")) / 1024));
        lines.add("opened the first time %.0f ms".formatted(openings.get(0)));
        lines.add("opened again %.0f ms"
                .formatted(
                        openings.subList(1, OPENINGS).stream().sorted().toList().get(2)));
        lines.add("kept on the heap %,d KB".formatted((heap() - before) / 1024));
        RunsTable table = window.node(RunsTable.class, "runs-table");
        lines.add("sorted %.0f ms"
                .formatted(milliseconds(
                        () -> run(() -> table.getSortOrder()
                                .setAll(List.of(table.getColumns().get(4)))),
                        () -> rows() == RUNS)));
        lines.add("filtered by the recipe %.0f ms"
                .formatted(milliseconds(() -> window.type("runs.filter", "learningRate > 0.01"), () -> rows() < RUNS)));
        Files.write(Path.of("target", "table-times.txt"), lines);
        window.close();
    }

    private int rows() {
        RunsTable table = window.node(RunsTable.class, "runs-table");
        return fx(table::getExpandedItemCount);
    }

    /** Whether the first line shows values. */
    private boolean seen() {
        RunsTable table = window.node(RunsTable.class, "runs-table");
        return fx(() -> !table.getTreeItem(0).getValue().values().isEmpty());
    }

    /** Until it is so, and was drawn. */
    private double milliseconds(Runnable action, Callable<Boolean> done) throws Exception {
        long began = System.nanoTime();
        action.run();
        window.ask(store -> store.version());
        WindowUnderTest.until(() -> done.call() && seen());
        drawn();
        return (System.nanoTime() - began) / 1e6;
    }

    private static void drawn() throws InterruptedException {
        java.util.concurrent.CountDownLatch frames = new java.util.concurrent.CountDownLatch(2);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
            }
        };
        timer.start();
        frames.await();
        timer.stop();
    }

    private static long heap() {
        assertThat(RUNS).isPositive();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
