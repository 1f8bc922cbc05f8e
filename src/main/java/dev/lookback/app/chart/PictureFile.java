package dev.lookback.app.chart;

import dev.lookback.app.keep.DiskWork;
import dev.lookback.app.keep.ModalDialogs;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.file.AtomicFile;
import dev.lookback.text.Texts;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** PNG export of a chart, through a file dialog. */
final class PictureFile {

    private static final String ENDING = ".png";

    private final DiskWork disk;
    private final Texts texts;

    PictureFile(Workbench workbench, Texts texts) {
        disk = new DiskWork(workbench.background().beside("pictures"), workbench::tell);
        this.texts = texts;
    }

    void save(Window window, String name, Supplier<WritableImage> picture) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("app.chart.save"));
        chooser.setInitialFileName(name + ENDING);
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get("app.chart.png"), "*" + ENDING));
        File chosen = ModalDialogs.over(window, () -> chooser.showSaveDialog(window));
        if (chosen != null) {
            write(picture.get(), withEnding(chosen).toPath());
        }
    }

    private static File withEnding(File file) {
        boolean has = file.getName().toLowerCase(java.util.Locale.ROOT).endsWith(ENDING);
        return has ? file : new File(file.getPath() + ENDING);
    }

    /** Encodes and writes in the background. */
    void write(WritableImage picture, Path file) {
        BufferedImage pixels = SwingFXUtils.fromFXImage(picture, null);
        disk.save(file, () -> AtomicFile.write(file, out -> encode(pixels, out)), () -> {});
    }

    private static void encode(BufferedImage pixels, OutputStream out) throws IOException {
        if (!ImageIO.write(pixels, "png", out)) {
            throw new IOException("no writer for PNG");
        }
    }
}
