package dev.lookback.app.widget;

import dev.lookback.app.focus.FocusKeeper;
import dev.lookback.app.theme.Theme;
import dev.lookback.app.workbench.OneThreadWorkbench;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A form in a window, on a series that was written to a file for it; for tests that click and type. */
public final class FormScene {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 780;

    private final Workbench workbench;
    private final Stage stage;

    /** To be made on the JavaFX thread. */
    public FormScene(Stage stage, BiFunction<Workbench, Texts, Parent> form) {
        this(stage, OneThreadWorkbench.create(), form);
    }

    /** The same on a workbench of the caller's. */
    public FormScene(Stage stage, Workbench workbench, BiFunction<Workbench, Texts, Parent> form) {
        this.stage = stage;
        this.workbench = workbench;
        ScrollPane scroll = new ScrollPane(new VBox(form.apply(workbench, new Texts(Locale.ENGLISH))));
        scroll.setFitToWidth(true);
        Scene scene = new Scene(scroll, WIDTH, HEIGHT);
        Theme.LIGHT.dress(scene);
        FocusKeeper.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** As many daily rows as the notebook's file, or another number, of columns high and close. */
    public static String csv(int rows, char delimiter) {
        StringBuilder text = new StringBuilder("date")
                .append(delimiter)
                .append("high")
                .append(delimiter)
                .append("close\n");
        for (int row = 0; row < rows; row++) {
            double value = 100 + Math.round(1000 * Math.sin(row / 9.0)) / 100.0;
            text.append(LocalDate.of(2005, 1, 4).plusDays(row))
                    .append(delimiter)
                    .append(value + 1)
                    .append(delimiter)
                    .append(value)
                    .append('\n');
        }
        return text.toString();
    }

    /** Opens a file of this text with a preset; to be called from the test's thread. */
    public FormScene open(FxRobot robot, Path folder, String text, Preset preset) {
        try {
            Path file = Files.writeString(folder.resolve("series.csv"), text);
            robot.interact(() -> workbench.open(file));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(
                    () -> workbench.edit("", r -> preset.on(workbench.series().orElseThrow())));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Workbench workbench() {
        return workbench;
    }

    public Recipe recipe() {
        return workbench.recipeProperty().get();
    }

    /** Waits for a fix, which is sought in the background, and gives its button. */
    public Button awaitFix(int index) {
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> search(Button.class, "fix-" + index).isPresent());
        } catch (TimeoutException e) {
            throw new AssertionError("no fix " + index, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
        return find(Button.class, "fix-" + index);
    }

    /** Replaces the text of a field by the keyboard: a click could miss a field that problems above it move. */
    public void type(FxRobot robot, String id, String text) {
        TextField field = find(TextField.class, id);
        robot.interact(field::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A).write(text);
    }

    /** The node of this id, or an error that says so. */
    public <N extends Node> N find(Class<N> type, String id) {
        return search(type, id).orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + id));
    }

    /** On the JavaFX thread: elsewhere the nodes could change while they are looked through. */
    private <N extends Node> Optional<N> search(Class<N> type, String id) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> stage.getScene().getRoot().lookupAll("*").stream()
                        .filter(n -> id.equals(n.getId()))
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst());
    }
}
