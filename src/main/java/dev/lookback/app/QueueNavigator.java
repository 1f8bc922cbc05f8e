package dev.lookback.app;

import dev.lookback.app.notify.Notifier;
import dev.lookback.app.notify.SweepNotification;
import dev.lookback.app.notify.SweepWatch;
import dev.lookback.app.runs.RunsView;
import dev.lookback.app.shell.QueueProgress;
import dev.lookback.app.shell.View;
import dev.lookback.app.shell.frame.WindowTitle;
import dev.lookback.app.sweeps.SweepsView;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Stage;

/** Navigation from the queue's progress to its sweep, or to the queue. */
final class QueueNavigator implements Consumer<Optional<Long>> {

    private final Workbench workbench;
    private final ObjectProperty<View> view;
    private final RunsView runs;
    private final SweepsView sweeps;

    QueueNavigator(Workbench workbench, ObjectProperty<View> view, RunsView runs, SweepsView sweeps) {
        this.workbench = workbench;
        this.view = view;
        this.runs = runs;
        this.sweeps = sweeps;
    }

    /**
     * Progress of the queue, which leads here; whoever looks at another window is told of the end of a sweep.
     *
     * @param stage that has the progress, and whose title tells of such an end too
     */
    QueueProgress progress(Stage stage, Texts texts, Notifier notifier) {
        SweepWatch watch = new SweepWatch(workbench.library());
        SweepNotification notification = new SweepNotification(stage.focusedProperty(), texts, notifier);
        notification.follow(watch.finishedProperty());
        stage.titleProperty().bind(notification.marked(WindowTitle.of(workbench, texts)));
        return new QueueProgress(workbench.library(), watch.finishedProperty(), texts, this);
    }

    /** @param sweep empty for the queue */
    @Override
    public void accept(Optional<Long> sweep) {
        // Without a series there is no form of a sweep, and so no view of sweeps.
        if (sweep.isPresent() && workbench.series().isPresent()) {
            sweeps.show(sweep.get());
            view.set(View.SWEEPS);
        } else {
            runs.showQueue();
            view.set(View.RUNS);
        }
    }
}
