package dev.lookback.app.workbench.watch;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.file.FileDigest;
import dev.lookback.file.FileWatch;
import dev.lookback.runs.MadeForecast;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.series.axis.NewRows;
import dev.lookback.text.Message;
import dev.lookback.training.FutureForecast;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watch on the file of the open series: tells when it has changed on disk or is gone, and offers to read it again. JavaFX thread only,
 * but for {@link #look}.
 */
public final class SeriesWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesWatch.class);
    private static final int SECONDS = 2;
    private static final Message RELOAD = Message.of("app.series.watch.reload");

    /** State of the file, as compared with what is open. */
    public enum FileState {
        SAME,
        CHANGED,
        GONE
    }

    /** Reads the open file again as it is now. */
    public interface Reload {

        /**
         * @param read takes the series that was read, before it replaces the one that is open
         * @param over called once it has
         */
        void run(Consumer<Series> read, Runnable over);
    }

    private final ReadOnlyObjectProperty<Reading> reading;
    private final ObservableValue<LiveRun> run;
    private final ObservableValue<FutureForecast> future;
    private final Reload reload;
    private final Consumer<Notice> tell;
    private final Consumer<Message> withdraw;
    private final ReadOnlyObjectWrapper<FileState> state = new ReadOnlyObjectWrapper<>(this, "state", FileState.SAME);
    private final ReadOnlyObjectWrapper<SeriesUpdate> update = new ReadOnlyObjectWrapper<>(this, "update");
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "watch");
        thread.setDaemon(true);
        return thread;
    });

    /** Null while nothing is open. */
    private volatile Watched watched;

    private record Watched(FileWatch file, String name, String digest) {}

    /**
     * @param run on show, of the open series
     * @param future what that run forecasts behind the last row
     * @param withdraw takes a notice back that is true no longer
     */
    public SeriesWatch(
            ReadOnlyObjectProperty<Reading> reading,
            ObservableValue<LiveRun> run,
            ObservableValue<FutureForecast> future,
            Reload reload,
            Consumer<Notice> tell,
            Consumer<Message> withdraw) {
        this.reading = reading;
        this.run = run;
        this.future = future;
        this.reload = reload;
        this.tell = tell;
        this.withdraw = withdraw;
        reading.addListener((o, was, is) -> watch(is));
    }

    /** Looks at the file every few seconds from now on, on a thread of its own. */
    public void start() {
        clock.scheduleWithFixedDelay(this::lookWhateverHappens, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** An exception would end the schedule. */
    private void lookWhateverHappens() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("Cannot look at the open file", e);
        }
    }

    public ReadOnlyObjectProperty<FileState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How the open series was last updated from its file; null where it was not. */
    public ReadOnlyObjectProperty<SeriesUpdate> updateProperty() {
        return update.getReadOnlyProperty();
    }

    private void watch(Reading opened) {
        withdraw.accept(RELOAD);
        update.set(null);
        state.set(FileState.SAME);
        watched = opened == null
                ? null
                : new Watched(
                        new FileWatch(opened.series().file(), Instant.now()),
                        opened.series().name(),
                        opened.series().digest());
    }

    /** Looks at the file, and at its content where it has changed: whoever only touches it changes nothing. On any one thread. */
    void look() {
        Watched now = watched;
        if (now == null) {
            return;
        }
        switch (now.file.look()) {
            case CHANGED -> {
                try {
                    boolean same = FileDigest.of(now.file.file()).equals(now.digest);
                    Platform.runLater(() -> found(now, same ? FileState.SAME : FileState.CHANGED));
                } catch (IOException e) {
                    LOG.info("Cannot read {} yet", now.file.file(), e);
                    now.file.forget();
                }
            }
            case GONE -> Platform.runLater(() -> found(now, FileState.GONE));
            case NONE -> {}
        }
    }

    private void found(Watched about, FileState is) {
        if (about != watched) {
            return;
        }
        withdraw.accept(RELOAD);
        withdraw.accept(Message.of("app.series.watch.gone", about.name));
        state.set(is);
        if (is == FileState.CHANGED) {
            tell.accept(Notice.withAction(Message.of("app.series.watch.changed", about.name), RELOAD, this::reload));
        } else if (is == FileState.GONE) {
            tell.accept(Notice.information(Message.of("app.series.watch.gone", about.name)));
        }
    }

    /** Reads the file as it is now; columns, target and borders of the recipe stay. */
    public void reload() {
        Series before = reading.get().series();
        SeriesUpdate[] found = new SeriesUpdate[1];
        reload.run(now -> found[0] = update(before, now), () -> {
            update.set(found[0]);
            tell.accept(Notice.information(words(found[0])));
        });
    }

    private SeriesUpdate update(Series before, Series now) {
        Optional<NewRows> rows = NewRows.between(before, now);
        Optional<LiveRun> shown = Optional.ofNullable(run.getValue());
        Optional<FutureOutcome> outcome = shown.flatMap(made -> Optional.ofNullable(future.getValue())
                .map(forecast -> MadeForecast.of(
                        forecast,
                        made.recipe().data().target(),
                        made.newestProperty().get()))
                .flatMap(forecast -> FutureOutcome.of(forecast, now)));
        return new SeriesUpdate(
                before.label(before.rows() - 1),
                rows,
                outcome,
                shown.map(made -> made.idProperty().get()));
    }

    private static Message words(SeriesUpdate update) {
        return update.rows()
                .map(rows -> Message.of("app.series.watch.rows", rows.count(), update.since()))
                .orElse(Message.of("app.series.watch.other", update.since()));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
