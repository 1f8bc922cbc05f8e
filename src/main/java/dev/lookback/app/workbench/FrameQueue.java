package dev.lookback.app.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Carries events from any thread to the JavaFX thread in bundles, so that a fast sender cannot flood it. */
final class FrameQueue<E> {

    private final ConcurrentLinkedQueue<E> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Consumer<List<E>> receiver;

    FrameQueue(Consumer<List<E>> receiver) {
        this.receiver = receiver;
    }

    void send(E event) {
        waiting.add(event);
        if (scheduled.compareAndSet(false, true)) {
            Platform.runLater(this::deliver);
        }
    }

    private void deliver() {
        scheduled.set(false);
        List<E> bundle = new ArrayList<>();
        for (E event = waiting.poll(); event != null; event = waiting.poll()) {
            bundle.add(event);
        }
        if (!bundle.isEmpty()) {
            receiver.accept(bundle);
        }
    }
}
