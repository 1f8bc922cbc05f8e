package dev.lookback.app.explain.convolution;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.WindowUnderTest;
import dev.lookback.recipe.Preset;
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
                + line("values pointed at", measure(i -> picture.lookProperty()
                        .set(look().withPointed(Optional.of(new Spot(i % 3, i % 9, i % 32))))))
                + line("filters changed", measure(i -> picture.lookProperty().set(look().withFilter(i % 128))))
                + line(
                        "windows moved",
                        measure(i -> window.workbench().anchorProperty().set(1000 + i)));
        Files.writeString(Path.of("target", "convolution-frames.txt"), report);
        window.close();
    }

    private Look look() {
        return picture.lookProperty().get().withPointed(Optional.empty());
    }

    private static String line(String what, List<Double> frames) {
        frames.sort(null);
        return "%s: milliseconds between %d frames: median %.1f, 99th percentile %.1f, longest %.1f%n"
                .formatted(
                        what,
                        frames.size(),
                        frames.get(frames.size() / 2),
                        frames.get(frames.size() * 99 / 100),
                        frames.get(frames.size() - 1));
    }

    private static List<Double> measure(Change change) throws InterruptedException {
        List<Double> frames = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                if (before > 0) {
                    frames.add((now - before) / 1e6);
                }
                before = now;
                if (frames.size() == FRAMES) {
                    stop();
                    done.countDown();
                } else {
                    change.at(frames.size());
                }
            }
        };
        run(timer::start);
        done.await();
        assertThat(fx(frames::size)).isEqualTo(FRAMES);
        return frames;
    }
}
