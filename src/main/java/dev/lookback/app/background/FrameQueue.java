package dev.lookback.app.background;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Queue that hands events from any thread to the JavaFX thread in batches, so that a fast sender cannot flood it. */
public final class FrameQueue<E> {

    private final ConcurrentLinkedQueue<E> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Consumer<List<E>> receiver;

    /** @param receiver takes events on the JavaFX thread, oldest first, at least one */
    public FrameQueue(Consumer<List<E>> receiver) {
        this.receiver = receiver;
    }

    /** For progress, say: the receiver takes the newest event of each batch only. */
    public static <E> FrameQueue<E> newest(Consumer<E> receiver) {
        return new FrameQueue<>(batch -> receiver.accept(batch.get(batch.size() - 1)));
    }

    /** From any thread. */
    public void send(E event) {
        waiting.add(event);
        if (scheduled.compareAndSet(false, true)) {
            Platform.runLater(this::deliver);
        }
    }

    private void deliver() {
        scheduled.set(false);
        List<E> batch = new ArrayList<>();
        for (E event = waiting.poll(); event != null; event = waiting.poll()) {
            batch.add(event);
        }
        if (!batch.isEmpty()) {
            receiver.accept(batch);
        }
    }
}
