package dev.lookback.app.workbench;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.SeriesException;
import dev.lookback.series.SeriesReader;
import dev.lookback.text.Message;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files in the background, one at a time: a new request cancels the one before. */
public final class SeriesOpener {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesOpener.class);

    private final SeriesReader reader;
    private final Executor background;
    private final ReadOnlyObjectWrapper<Opening> opening = new ReadOnlyObjectWrapper<>(this, "opening");

    public SeriesOpener(SeriesReader reader, Executor background) {
        this.reader = reader;
        this.background = background;
    }

    /** Where files are read, one thing after the other. */
    Executor background() {
        return background;
    }

    ReadOnlyObjectProperty<Opening> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Both callbacks come on the JavaFX thread; neither comes when the reading was cancelled. */
    void read(Path given, ReadOptions options, Consumer<Reading> done, Consumer<Notice> failed) {
        // A recipe keeps this path and must find the file from wherever it is opened again.
        Path file = given.toAbsolutePath().normalize();
        if (opening.get() != null) {
            opening.get().cancel();
        }
        Opening started = new Opening(file);
        opening.set(started);
        FrameQueue<Double> progress =
                new FrameQueue<>(fractions -> started.progress(fractions.get(fractions.size() - 1)));
        background.execute(() -> {
            try {
                Reading reading = reader.read(file, options, fraction -> {
                    progress.send(fraction);
                    return !started.isCancelled();
                });
                finish(started, () -> done.accept(reading));
            } catch (CancellationException e) {
                LOG.info("Reading {} was cancelled", file);
                finish(started, () -> {});
            } catch (SeriesException e) {
                LOG.warn("Cannot read {}", file, e);
                finish(started, () -> failed.accept(Notice.error(e.reason())));
            } catch (Throwable e) {
                LOG.error("Reading {} failed", file, e);
                finish(started, () -> failed.accept(Notice.error(Message.of("app.shell.openFailed", file))));
            }
        });
    }

    private void finish(Opening started, Runnable outcome) {
        Platform.runLater(() -> {
            if (opening.get() == started) {
                opening.set(null);
                if (!started.isCancelled()) {
                    outcome.run();
                }
            }
        });
    }
}
