package dev.lookback.app.chart;

import dev.lookback.Frames;
import dev.lookback.app.theme.Theme;
import dev.lookback.app.workbench.OneThreadWorkbench;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window with one pane and a workbench behind it, for tests of panes. */
public final class FxWindow {

    public static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final Workbench workbench;

    public FxWindow() {
        this(OneThreadWorkbench.create());
    }

    public FxWindow(Workbench workbench) {
        this.workbench = workbench;
    }

    public Workbench workbench() {
        return workbench;
    }

    public void show(Stage stage, Parent pane) {
        Scene scene = new Scene(pane, 900, 400);
        Theme.LIGHT.dress(scene);
        // The stage is shared by all tests, and those of the whole window give it a minimum size.
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setScene(scene);
        stage.show();
    }

    /** Opens a daily series of {@code rows} rows: date, and {@code high} and {@code close} that go up and down. */
    public void open(Path folder, String name, int rows) {
        StringBuilder csv = new StringBuilder("date,high,close\n");
        java.time.LocalDate day = java.time.LocalDate.of(2020, 1, 1);
        for (int i = 0; i < rows; i++) {
            csv.append(day.plusDays(i))
                    .append(',')
                    .append(101 + 10 * Math.sin(i / 9.0))
                    .append(',')
                    .append(100 + 10 * Math.sin(i / 9.0))
                    .append('\n');
        }
        Path file = folder.resolve(name);
        try {
            Files.writeString(file, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        onFx(() -> workbench.open(file));
        until(() -> workbench.series().filter(s -> s.name().equals(name)).isPresent()
                && workbench.recipeProperty().get() != null);
        settle();
    }

    public void edit(UnaryOperator<dev.lookback.recipe.Recipe> change) {
        onFx(() -> workbench.edit("", change));
        settle();
    }

    public static void onFx(Runnable action) {
        try {
            FxToolkit.setupFixture(action::run);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within 60 s", e);
        }
        settle();
    }

    /** Until what was set has been laid out and drawn. */
    public static void settle() {
        Frames.pass(5);
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    /** What is drawn of the curves of a plot, on nothing. */
    static Image drawn(Plot plot) {
        Image[] image = new Image[1];
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        transparent.setViewport(new Rectangle2D(0, 0, plot.areaWidth(), plot.areaHeight()));
        onFx(() -> image[0] = plot.getCanvas().snapshot(transparent, null));
        return image[0];
    }
}
