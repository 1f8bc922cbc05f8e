package dev.lookback.app.background;

import dev.lookback.text.Message;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Requests of one kind, of which only the latest is answered: a new request supersedes those before, whether they wait, run or are about to
 * be answered. A superseded task that runs is asked to stop, not interrupted. JavaFX thread only.
 */
public final class Latest {

    private final Background background;
    private final Message failure;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");

    /** Identity of the newest request; null when none is open. */
    private volatile Object newest;

    /** Makes the request that is next. */
    private Runnable next = () -> {};

    Latest(Background background, Message failure) {
        this.background = background;
        this.failure = failure;
    }

    /** Whether a request is waiting or being worked on. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /**
     * Supersedes the requests before.
     *
     * @param task runs in the background
     * @param answer takes what it returns, on the JavaFX thread; not called where the task fails or is superseded
     */
    public <T> void request(Supplier<T> task, Consumer<? super T> answer) {
        request(wanted -> task.get(), answer);
    }

    /**
     * The same for a task that can be stopped.
     *
     * @param task runs in the background; what it is given says, from any thread, whether the answer is still wanted. If not, it may
     *     return anything
     */
    public <T> void request(Function<BooleanSupplier, T> task, Consumer<? super T> answer) {
        Object request = new Object();
        BooleanSupplier wanted = () -> newest == request && !background.isClosed();
        next = () -> {};
        newest = request;
        running.set(true);
        background.submit(
                () -> task.apply(wanted),
                found -> end(() -> answer.accept(found)),
                e -> () -> end(() -> background.tell(Notice.error(failure))),
                wanted);
    }

    /**
     * Supersedes only requests that are next as well: the one being worked on is answered first. For questions that follow the pointer,
     * which would otherwise see no answer before it rests.
     */
    public <T> void requestNext(Supplier<T> task, Consumer<? super T> answer) {
        if (running.get()) {
            next = () -> request(task, answer);
        } else {
            request(task, answer);
        }
    }

    private void end(Runnable outcome) {
        Runnable waiting = next;
        cancel();
        waiting.run();
        outcome.run();
    }

    /** Supersedes all requests without making another one. */
    public void cancel() {
        next = () -> {};
        newest = null;
        running.set(false);
    }
}
