package dev.lookback.app.screenshot;

import dev.lookback.file.AtomicFile;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
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
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Driver of the window from another thread: acts on the JavaFX thread, waits for states, takes pictures. */
class Driver {

    /** Frames after which layout, style sheets and the charts' own delayed drawing have come to rest. */
    static final int FRAMES_TO_REST = 40;

    private final int framesToRest;

    /** @param framesToRest fewer where nobody looks at the pictures */
    Driver(int framesToRest) {
        this.framesToRest = framesToRest;
    }

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

    /** Does something that may not be over before a dialog is answered, and does not wait for it. */
    void begin(Runnable action) {
        Platform.runLater(action);
    }

    /** Waits until a value of the window satisfies a condition. */
    <T> void await(ObservableValue<T> value, Predicate<T> condition) throws InterruptedException {
        try {
            get(reached(value, condition));
        } finally {
            // A value that is computed from others is held by nobody else, nor are its listeners.
            Reference.reachabilityFence(value);
        }
    }

    /**
     * Waits until a run is held, or a value of the window says that none will be any more.
     *
     * @param held completed with true by whoever holds the run
     * @return whether it is held
     */
    <T> boolean awaitHeld(CompletableFuture<Boolean> held, ObservableValue<T> value, Predicate<T> over)
            throws InterruptedException {
        try {
            reached(value, over).thenRun(() -> held.complete(false));
            return get(held);
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    private static <T> CompletableFuture<T> reached(ObservableValue<T> value, Predicate<T> condition) {
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
        return reached;
    }

    /** Lets the window draw until nothing is on its way any more. */
    void rest() throws InterruptedException {
        CompletableFuture<Void> rested = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == framesToRest) {
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
        write(on(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null)), file);
    }

    /** Picture of the screen with all windows on it; what is beyond its edges is not seen. */
    void pictureOfScreen(Path file) throws InterruptedException, IOException {
        rest();
        write(on(Driver::screen), file);
    }

    /** Drawn window by window: a robot cannot read the screen in memory. */
    private static BufferedImage screen() {
        Rectangle2D bounds = Screen.getPrimary().getBounds();
        BufferedImage screen =
                new BufferedImage((int) bounds.getWidth(), (int) bounds.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = screen.createGraphics();
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            SnapshotParameters ground = new SnapshotParameters();
            ground.setFill(scene.getFill() == null ? Color.TRANSPARENT : scene.getFill());
            ground.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
            drawing.drawImage(
                    SwingFXUtils.fromFXImage(scene.getRoot().snapshot(ground, null), null),
                    (int) (window.getX() + scene.getX()),
                    (int) (window.getY() + scene.getY()),
                    null);
        }
        drawing.dispose();
        return screen;
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        AtomicFile.write(file, out -> ImageIO.write(image, "png", out));
    }

    private static <T> T get(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
