package dev.lookback.app.explain.convolution;

import static dev.lookback.app.WindowUnderTest.until;

import dev.lookback.WithJavaFx;
import dev.lookback.app.FrameClock;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.recipe.preset.Preset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/**
 * Frame rate of the convolution picture for the notebook's network, rendered in software: in every frame the kernel
 * moves, another value is hovered or another window is shown. {@code mvn test -Dtest=ConvolutionFrames
 * -Dframes=../shared/data/000300.SH.csv}, on a quiet machine. The result is in {@code target/convolution-frames.txt}.
 */
@WithJavaFx
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

    @Test
    void followsThePointer() throws Exception {
        window.begin(Path.of(System.getProperty("frames")));
        window.edit(r -> Preset.NOTEBOOK_REPAIRED.on(window.workbench().series().orElseThrow()));
        window.press("view-explain");
        picture = window.node(ConvolutionPicture.class, "convolution-picture");
        until(() -> picture.page() != null && picture.getHeight() > 300);
        FrameClock.during(FRAMES, i -> picture.selectionProperty().set(look().withOutput(i % 54)));
        String report = line("kernel dragged", i -> picture.selectionProperty().set(look().withOutput(i % 54)))
                + line(
                        "values pointed at",
                        i -> picture.selectionProperty()
                                .set(look().withPointed(Optional.of(new Spot(i % 3, i % 9, i % 32)))))
                + line("filters changed", i -> picture.selectionProperty().set(look().withFilter(i % 128)))
                + line("windows moved", i -> window.workbench().anchorProperty().set(1000 + i));
        Files.writeString(Path.of("target", "convolution-frames.txt"), report);
        window.close();
    }

    private Selection look() {
        return picture.selectionProperty().get().withPointed(Optional.empty());
    }

    private static String line(String what, IntConsumer change) throws InterruptedException {
        return what + ": " + FrameClock.during(FRAMES, change).line();
    }
}
