package dev.lookback.app.sweeps;

import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.WindowUnderTest;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.search.SearchKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * How long a sweep of forty runs takes in the window, and how smooth the window stays meanwhile:
 * {@code mvn test -Dtest=FrameTimes -Dframes=../shared/data/000300.SH.csv -Dparallel=2}, on a quiet machine. What it measures is in
 * {@code target/frame-times.txt}.
 */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "frames", matches = ".+")
class FrameTimes {

    @TempDir
    Path folder;

    private WindowUnderTest window;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @Test
    void whileASweepIsTrained() throws Exception {
        run(() -> window.workbench().open(Path.of(System.getProperty("frames"))));
        until(() -> window.workbench().recipeProperty().get() != null);
        run(() -> window.workbench().edit("", r -> r.withTraining(r.training().withEpochs(10))));
        window.press("view-sweeps");
        window.press("vary.seed");
        window.type("sweep.values.seed", "1..40");
        ComboBox<Object> search = search();
        run(() -> search.setValue(SearchKind.GRID));
        window.type("sweep.runs", "");
        window.type("sweep.parallel", System.getProperty("parallel", "2"));
        CheckBox halving = window.node(CheckBox.class, "sweep.halving");
        run(() -> halving.setSelected(false));
        until(() -> !window.node(Button.class, "sweep-start").isDisabled());
        List<Double> frames = new ArrayList<>();
        AnimationTimer timer = new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                if (before > 0) {
                    frames.add((now - before) / 1e6);
                }
                before = now;
            }
        };
        run(timer::start);
        long began = System.nanoTime();
        window.press("sweep-start");
        window.untilStored(store -> store.sweeps().all().stream().anyMatch(StoredSweep::isOver));
        double seconds = (System.nanoTime() - began) / 1e9;
        run(timer::stop);
        frames.sort(null);
        assertThat(frames).hasSizeGreaterThan(100);
        Files.writeString(
                Path.of("target", "frame-times.txt"),
                "%.1f seconds for 40 runs; milliseconds between %d frames: median %.1f, 99th percentile %.1f, longest %.1f%n"
                        .formatted(
                                seconds,
                                frames.size(),
                                frames.get(frames.size() / 2),
                                frames.get(frames.size() * 99 / 100),
                                frames.get(frames.size() - 1)));
        window.close();
    }

    @SuppressWarnings("unchecked") // of a choice whose values are of one kind
    private ComboBox<Object> search() {
        return window.node(ComboBox.class, "sweep.search");
    }
}
