package dev.lookback.app.sweeps;

import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.FrameClock;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.search.SearchKind;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/**
 * Duration of sweeps of forty runs in the window, each with so many runs at once, and how smooth the window stays meanwhile:
 * {@code mvn test -Dtest=FrameTimes -Dframes=../shared/data/000300.SH.csv -Dparallel=2,1,2}, on a quiet machine. What it measures is
 * in {@code target/frame-times.txt}. During the first of them Java still compiles.
 */
@WithJavaFx
@EnabledIfSystemProperty(named = "frames", matches = ".+")
class FrameTimes {

    private static final int RUNS = 40;

    @TempDir
    Path folder;

    private WindowUnderTest window;
    private int sweeps;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @Test
    void whileSweepsAreTrained() throws Exception {
        window.begin(Path.of(System.getProperty("frames")));
        window.edit(r -> r.withTraining(r.training().withEpochs(10)));
        window.press("view-sweeps");
        window.press("vary.seed");
        StringBuilder lines = new StringBuilder();
        untilCompiled();
        for (String parallel : System.getProperty("parallel", "2").split(",")) {
            lines.append(parallel).append(" at once: ").append(sweep(parallel));
        }
        Files.writeString(Path.of("target", "frame-times.txt"), lines);
        window.close();
    }

    /** Nobody fills in the form while the program is still getting up: Java has a second in which it has little to compile. */
    private static void untilCompiled() throws Exception {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long[] before = {System.nanoTime(), compiler.getTotalCompilationTime()};
        until(() -> {
            long now = System.nanoTime();
            if (now - before[0] < 1e9) {
                return false;
            }
            long compiled = compiler.getTotalCompilationTime() - before[1];
            before[0] = now;
            before[1] += compiled;
            return compiled < 100;
        });
    }

    /** Forty seeds that no sweep had before. */
    private String sweep(String parallel) throws Exception {
        ComboBox<Object> choice = choice("sweeps.choice");
        run(() -> choice.setValue(Optional.empty()));
        until(() -> window.node(Button.class, "sweep-start").getScene() != null);
        window.type("sweep.values.seed", (RUNS * sweeps + 1) + ".." + RUNS * (sweeps + 1));
        sweeps++;
        ComboBox<Object> search = choice("sweep.search");
        run(() -> search.setValue(SearchKind.GRID));
        window.type("sweep.runs", "");
        window.type("sweep.parallel", parallel);
        CheckBox halving = window.node(CheckBox.class, "sweep.halving");
        run(() -> halving.setSelected(false));
        until(() -> !window.node(Button.class, "sweep-start").isDisabled());
        FrameClock clock = FrameClock.start();
        long began = System.nanoTime();
        window.press("sweep-start");
        window.untilStored(store -> {
            List<StoredSweep> all = store.sweeps().all();
            return all.size() == sweeps && all.stream().allMatch(StoredSweep::isOver);
        });
        double seconds = (System.nanoTime() - began) / 1e9;
        clock.stop();
        assertThat(clock.count()).isGreaterThan(100);
        return "%.1f seconds for %d runs; %s".formatted(seconds, RUNS, clock.line());
    }

    @SuppressWarnings("unchecked") // of a choice whose values are of one kind
    private ComboBox<Object> choice(String id) {
        return window.node(ComboBox.class, id);
    }
}
