package dev.lookback.app.screenshot;

import dev.lookback.file.AtomicFile;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Driver of the window from another thread: acts on the JavaFX thread, waits for states, takes pictures. */
final class Driver {

    /** Frames after which layout, style sheets and the charts' own delayed drawing have come to rest. */
    private static final int FRAMES_TO_REST = 40;

    /** Does something on the JavaFX thread and waits for its result. */
    <T> T on(Callable<T> action) throws InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return get(result);
    }

    void run(Runnable action) throws InterruptedException {
        on(() -> {
            action.run();
            return null;
        });
    }

    /** Waits until a value of the window satisfies a condition. */
    <T> void await(ObservableValue<T> value, Predicate<T> condition) throws InterruptedException {
        CompletableFuture<T> reached = new CompletableFuture<>();
        Platform.runLater(() -> {
            if (condition.test(value.getValue())) {
                reached.complete(value.getValue());
                return;
            }
            value.addListener(new ChangeListener<T>() {
                @Override
                public void changed(ObservableValue<? extends T> observed, T old, T now) {
                    if (condition.test(now)) {
                        value.removeListener(this);
                        // Whoever set the value is to finish first what belongs to it.
                        Platform.runLater(() -> reached.complete(now));
                    }
                }
            });
        });
        try {
            get(reached);
        } finally {
            // A value that is computed from others is held by nobody else, nor are its listeners.
            Reference.reachabilityFence(value);
        }
    }

    /** Lets the window draw until nothing is on its way any more. */
    void rest() throws InterruptedException {
        CompletableFuture<Void> rested = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == FRAMES_TO_REST) {
                    stop();
                    rested.complete(null);
                } else {
                    Platform.requestNextPulse();
                }
            }
        }.start());
        get(rested);
    }

    void picture(Scene scene, Path file) throws InterruptedException, IOException {
        rest();
        WritableImage image = on(() -> scene.snapshot(null));
        AtomicFile.write(file, out -> ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", out));
    }

    private static <T> T get(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
