package dev.lookback.app.shell;

import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.VerdictLabel;
import dev.lookback.app.workbench.RunListener;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Status bar: training progress, and the newest scores. */
final class StatusBar extends HBox {

    private final Workbench workbench;
    private final Texts texts;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label activity = new Label();
    private final VerdictLabel verdict;
    private boolean opening;

    StatusBar(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        getStyleClass().add("status-bar");
        activity.setId("activity");
        activity.getStyleClass().add(Styles.TEXT_MUTED);
        verdict = new VerdictLabel(workbench, texts);
        activity.setMinWidth(USE_PREF_SIZE);
        verdict.setId("verdict");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(progress, activity, gap, verdict);
        RunListener.listen(
                workbench.runProperty(),
                this::refresh,
                LiveRun::stateProperty,
                LiveRun::progressProperty,
                LiveRun::scoresProperty);
        refresh();
    }

    /** Says nothing of the run while the progress of opening a file is on show in its place. */
    void showOpening(boolean shown) {
        opening = shown;
        verdict.setVisible(!shown);
        refresh();
    }

    private void refresh() {
        LiveRun run = opening ? null : workbench.runProperty().get();
        // Once it is over, its end is told in words, and the verdict needs the room.
        boolean visible = run != null
                && run.progressProperty().get() != null
                && !run.state().isOver();
        progress.setVisible(visible);
        progress.setManaged(visible);
        if (run == null) {
            activity.setText("");
            verdict.refresh();
            return;
        }
        if (visible) {
            progress.setProgress(done(run));
        }
        activity.setText(activity(run));
        verdict.refresh();
    }

    private static double done(LiveRun run) {
        RunEvent.BatchDone at = run.progressProperty().get();
        return (at.epoch() - 1 + (double) at.batch() / at.batches())
                / run.recipe().training().epochs();
    }

    private String activity(LiveRun run) {
        int epochs = run.recipe().training().epochs();
        return switch (run.state()) {
            case QUEUED ->
                texts.get(
                        workbench.library().live().isUnderWay(run)
                                ? "app.shell.status.preparing"
                                : "app.shell.status.queued");
            case TRAINING -> training(run, epochs);
            case PAUSED -> texts.get("app.shell.status.paused", epoch(run), epochs);
            case STOPPED, FINISHED, FAILED, WAITING, INTERRUPTED ->
                // A model from a file has no end: it was not trained here.
                run.endReason().map(end -> ended(run, end)).orElse(texts.get("app.shell.status.opened"));
        };
    }

    private String training(LiveRun run, int epochs) {
        RunEvent.BatchDone at = run.progressProperty().get();
        return at == null
                ? texts.get("app.shell.status.preparing")
                : texts.get(
                        "app.shell.status.training",
                        at.epoch(),
                        epochs,
                        at.batch(),
                        at.batches(),
                        Math.round(at.windowsPerSecond()),
                        Durations.worded(at.secondsLeft(), texts));
    }

    /** The epoch that was reached, from 1; runs from the store have no batches. */
    private static int epoch(LiveRun run) {
        RunEvent.BatchDone at = run.progressProperty().get();
        return at == null ? Math.max(1, run.history().size()) : at.epoch();
    }

    private String ended(LiveRun run, Message end) {
        double seconds =
                run.history().stream().mapToDouble(EpochResult::seconds).sum();
        return seconds > 0
                ? texts.get("app.shell.status.ended", end, Durations.worded(seconds, texts))
                : texts.get(end);
    }
}
