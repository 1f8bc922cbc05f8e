package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.runs.TestPeeks;
import dev.lookback.runs.store.RunStore;
import dev.lookback.series.Series;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.window.split.Split;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Judges networks on test splits. The look is counted first; what cannot be counted is not shown. JavaFX thread only. */
final class TestOpener {

    /** Test results that may be seen. */
    record Opened(SplitForecast forecast, Scores scores, TestPeeks looks) {}

    private final Trainer trainer;
    private final RunLibrary library;
    private final Consumer<Notice> tell;

    TestOpener(Trainer trainer, RunLibrary library, Consumer<Notice> tell) {
        this.trainer = trainer;
        this.library = library;
        this.tell = tell;
    }

    /**
     * @param model that has test windows on the series
     * @param run that keeps the results; empty for a network that is not among the runs
     * @param failed is called, after a notice, where it could not be judged or counted
     */
    void open(TrainedModel model, Series series, Optional<Long> run, Consumer<Opened> opened, Runnable failed) {
        trainer.judge(model, series, Set.of(Split.TEST), event -> {
            if (event instanceof RunEvent.Over over) {
                Platform.runLater(() -> count(over.result(), run, opened, failed));
            } else if (event instanceof RunEvent.Failed failure) {
                Platform.runLater(() -> {
                    tell.accept(new Notice(Notice.Kind.ERROR, failure.reason(), Optional.of(failure.advice())));
                    failed.run();
                });
            }
        });
    }

    private void count(RunResult judged, Optional<Long> run, Consumer<Opened> opened, Runnable failed) {
        SplitForecast forecast = judged.forecasts().get(Split.TEST);
        Scores scores = judged.scores().get(Split.TEST);
        String digest = judged.recipe().data().digest();
        library.ask(
                store -> count(store, digest, run, forecast, scores),
                looks -> {
                    opened.accept(new Opened(forecast, scores, looks));
                    library.changed();
                },
                failed);
    }

    private static TestPeeks count(
            RunStore store, String digest, Optional<Long> run, SplitForecast forecast, Scores scores) {
        return run.map(id -> store.looks().open(id, forecast, scores))
                .orElseGet(() -> store.looks().look(digest));
    }
}
