package dev.lookback.app.screenshot;

import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Training;
import dev.lookback.training.RunEvent;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Holds a run on its own thread in the middle of its training, so that a picture of it is taken before its end, however quickly it
 * trains. Hears the events of all runs of a trainer.
 */
final class Hold implements Consumer<RunEvent> {

    /** The run that is waited for; replaced, never changed. */
    private record Request(int epoch, CompletableFuture<Boolean> held, CompletableFuture<Void> released) {}

    private volatile Request request;

    /**
     * Asks for the next run that gets so far to be held.
     *
     * @return true once it is; others may complete it with false when there is nothing to wait for any more
     */
    CompletableFuture<Boolean> halfway(Training training) {
        request = new Request(epoch(training), new CompletableFuture<>(), new CompletableFuture<>());
        return request.held();
    }

    /** From 1: behind the middle, but before early stopping can have ended the run. */
    static int epoch(Training training) {
        int behindMiddle = training.epochs() / 2 + 1;
        return training.earlyStopping()
                .map(EarlyStopping::patience)
                .map(patience -> Math.min(behindMiddle, patience + 1))
                .orElse(behindMiddle);
    }

    /** Lets the run go on; also where none is held. */
    void release() {
        Request over = request;
        request = null;
        if (over != null) {
            over.released().complete(null);
        }
    }

    @Override
    public void accept(RunEvent event) {
        Request asked = request;
        if (asked != null && event instanceof RunEvent.BatchDone batch && batch.epoch() >= asked.epoch()) {
            asked.held().complete(true);
            asked.released().join();
        }
    }
}
