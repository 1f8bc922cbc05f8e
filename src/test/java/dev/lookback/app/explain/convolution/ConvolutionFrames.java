package dev.lookback.app.explain.convolution;

import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;

import dev.lookback.app.WindowUnderTest;
import dev.lookback.recipe.preset.Preset;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * How fast the picture of a convolution follows on the notebook's network, drawn in software: every frame the kernel stands
 * elsewhere, or the pointer rests on another value, or another window comes in. {@code mvn test -Dtest=ConvolutionFrames
 * -Dframes=../shared/data/000300.SH.csv}, on a quiet machine. What it measures is in {@code target/convolution-frames.txt}.
 */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "frames", matches = ".+")
class ConvolutionFrames {

    private static final int FRAMES = 300;

    @TempDir
    Path folder;

    private WindowUnderTest window;
    private ConvolutionPicture picture;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    /**
     * @param apart milliseconds between frames, ascending
     * @param busy milliseconds of processor time that a frame took the threads that lay out and draw: what it takes on a machine
     *     that has nothing else to do
     */
    private record Measured(List<Double> apart, double busy) {}

    /** Something that is different in every frame. */
    private interface Change {
        void at(int frame);
    }

    @Test
    void followsThePointer() throws Exception {
        run(() -> window.workbench().open(Path.of(System.getProperty("frames"))));
        until(() -> window.workbench().recipeProperty().get() != null);
        run(() -> window.workbench()
                .edit(
                        "",
                        r -> Preset.NOTEBOOK_REPAIRED.on(
                                window.workbench().series().orElseThrow())));
        window.press("view-explain");
        picture = window.node(ConvolutionPicture.class, "convolution-picture");
        until(() -> picture.page() != null && picture.getHeight() > 300);
        measure(i -> picture.lookProperty().set(look().withOutput(i % 54)));
        String report = line(
                        "kernel dragged", measure(i -> picture.lookProperty().set(look().withOutput(i % 54))))
                + line(
                        "values pointed at",
                        measure(i -> picture.lookProperty()
                                .set(look().withPointed(Optional.of(new Spot(i % 3, i % 9, i % 32))))))
                + line("filters changed", measure(i -> picture.lookProperty().set(look().withFilter(i % 128))))
                + line(
                        "windows moved",
                        measure(i -> window.workbench().anchorProperty().set(1000 + i)));
        Files.writeString(Path.of("target", "convolution-frames.txt"), report);
        window.close();
    }

    private Selection look() {
        return picture.lookProperty().get().withPointed(Optional.empty());
    }

    private static String line(String what, Measured measured) {
        List<Double> apart = measured.apart();
        return ("%s: milliseconds between %d frames: median %.1f, 99th percentile %.1f, longest %.1f; processor time of a"
                        + " frame %.1f%n")
                .formatted(
                        what,
                        apart.size(),
                        apart.get(apart.size() / 2),
                        apart.get(apart.size() * 99 / 100),
                        apart.get(apart.size() - 1),
                        measured.busy());
    }

    private static Measured measure(Change change) throws InterruptedException {
        List<Double> apart = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                if (before > 0) {
                    apart.add((now - before) / 1e6);
                }
                before = now;
                if (apart.size() == FRAMES) {
                    stop();
                    done.countDown();
                } else {
                    change.at(apart.size());
                }
            }
        };
        long began = busy();
        run(timer::start);
        done.await();
        double busy = (busy() - began) / 1e6 / FRAMES;
        apart.sort(null);
        return new Measured(apart, busy);
    }

    /** Nanoseconds of processor time of the threads that lay out and draw. */
    private static long busy() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null
                    && (thread.getThreadName().startsWith("JavaFX Application")
                            || thread.getThreadName().startsWith("QuantumRenderer"))) {
                sum += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }
}
