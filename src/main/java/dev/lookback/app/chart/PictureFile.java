package dev.lookback.app.chart;

import dev.lookback.app.workbench.Notice;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.file.AtomicFile;
import dev.lookback.file.WriteTrouble;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves a picture where the user wants it. */
final class PictureFile {

    private static final Logger LOG = LoggerFactory.getLogger(PictureFile.class);
    private static final String ENDING = ".png";

    private final Workbench workbench;
    private final Texts texts;

    PictureFile(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
    }

    void save(Window window, String name, Supplier<WritableImage> picture) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("app.chart.save"));
        chooser.setInitialFileName(name + ENDING);
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get("app.chart.png"), "*" + ENDING));
        File chosen = chooser.showSaveDialog(window);
        if (chosen != null) {
            write(picture.get(), withEnding(chosen).toPath());
        }
    }

    private static File withEnding(File file) {
        boolean has = file.getName().toLowerCase(java.util.Locale.ROOT).endsWith(ENDING);
        return has ? file : new File(file.getPath() + ENDING);
    }

    /** In the background: the file is not to hold the window up. */
    private void write(WritableImage picture, Path file) {
        BufferedImage pixels = SwingFXUtils.fromFXImage(picture, null);
        CompletableFuture.runAsync(() -> {
            Notice outcome = encode(pixels, file);
            Platform.runLater(() -> workbench.tell(outcome));
        });
    }

    static Notice encode(BufferedImage pixels, Path file) {
        try {
            AtomicFile.write(file, out -> {
                if (!ImageIO.write(pixels, "png", out)) {
                    throw new IOException("no writer for PNG");
                }
            });
            return Notice.information(Message.of("app.chart.saved", file.toString()));
        } catch (IOException e) {
            LOG.warn("Cannot write {}", file, e);
            return Notice.error(WriteTrouble.of(file, e));
        }
    }
}
