package dev.lookback.app.chart;

import dev.lookback.app.workbench.Notice;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.io.File;
import java.io.IOException;
import java.util.function.Supplier;
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
            write(picture.get(), withEnding(chosen));
        }
    }

    private static File withEnding(File file) {
        boolean has = file.getName().toLowerCase(java.util.Locale.ROOT).endsWith(ENDING);
        return has ? file : new File(file.getPath() + ENDING);
    }

    private void write(WritableImage picture, File file) {
        try {
            if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file)) {
                throw new IOException("no writer for PNG");
            }
            workbench.tell(Notice.information(Message.of("app.chart.saved", file.toString())));
        } catch (IOException e) {
            LOG.warn("Cannot write {}", file, e);
            workbench.tell(Notice.error(Message.of("app.chart.notSaved", file.toString())));
        }
    }
}
