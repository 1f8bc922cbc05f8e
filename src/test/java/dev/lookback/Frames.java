package dev.lookback;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Frames of JavaFX, to wait until what was set has been laid out and drawn, however busy the machine is. */
public final class Frames {

    private Frames() {}

    /** Waits for so many frames; the first lays out what is set by now, and the one after it what that changes. On the JavaFX thread itself, which draws them, none. */
    public static void pass(int frames) {
        if (Platform.isFxApplicationThread()) {
            return;
        }
        CountDownLatch left = new CountDownLatch(frames + 1); // a timer is asked before its frame is laid out
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                left.countDown();
            }
        };
        Platform.runLater(timer::start);
        try {
            if (!left.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("no frames within 60 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Platform.runLater(timer::stop);
        }
    }
}
