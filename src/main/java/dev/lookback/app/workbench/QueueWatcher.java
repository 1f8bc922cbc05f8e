package dev.lookback.app.workbench;

import dev.lookback.app.background.FrameQueue;
import dev.lookback.app.background.Notice;
import dev.lookback.runs.queue.QueueListener;
import dev.lookback.text.Message;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import javafx.application.Platform;

/** Brings what the queue does to the JavaFX thread. */
final class QueueWatcher implements QueueListener {

    private final RunLibrary library;
    private final Map<Long, FrameQueue<RunEvent>> events = new ConcurrentHashMap<>();

    QueueWatcher(RunLibrary library) {
        this.library = library;
    }

    @Override
    public void begins(long run, Job job, CompletionStage<Run> handle) {
        LiveRun live = new LiveRun(job.recipe(), job.series());
        live.handle(handle);
        events.put(run, new FrameQueue<>(live::accept));
        Platform.runLater(() -> library.begun(run, live));
    }

    @Override
    public void event(long run, RunEvent event) {
        FrameQueue<RunEvent> queue = events.get(run);
        if (queue != null) { // a run that cannot even begin has none
            queue.send(event);
        }
        if (event instanceof RunEvent.Over || event instanceof RunEvent.Failed) {
            events.remove(run);
        }
    }

    @Override
    public void changed() {
        library.changed();
    }

    @Override
    public void trouble(Message reason) {
        library.told(Notice.error(reason));
    }
}
