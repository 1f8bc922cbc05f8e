package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.workbench.Notice;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {

    @TempDir
    Path folder;

    @Test
    void aPictureIsWrittenWhole() throws IOException {
        BufferedImage pixels = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
        pixels.setRGB(2, 1, 0xFF12AB34);
        Path file = folder.resolve("chart.png");
        assertThat(PictureFile.encode(pixels, file).kind()).isEqualTo(Notice.Kind.INFORMATION);
        assertThat(ImageIO.read(file.toFile()).getRGB(2, 1)).isEqualTo(0xFF12AB34);
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        BufferedImage pixels = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        Path file = folder.resolve("no such folder").resolve("chart.png");
        assertThat(PictureFile.encode(pixels, file).kind()).isEqualTo(Notice.Kind.ERROR);
    }
}
