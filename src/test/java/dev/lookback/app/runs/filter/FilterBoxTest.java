package dev.lookback.app.runs.filter;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.theme.Theme;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.FilterCursor;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Texts;
import dev.lookback.training.Trainer;
import dev.lookback.training.Waves;
import dev.lookback.window.WindowSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class FilterBoxTest {

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    @TempDir
    Path folder;

    private RunLibrary library;
    private FilterBox box;
    private Button other;
    private Filter applied;

    @Start
    void start(Stage stage) {
        try (RunStore store = RunStore.open(folder.resolve("runs.db"), "1")) {
            for (int lookback : List.of(10, 20)) {
                WindowSpec windows = Waves.recipe().windows().withLookback(lookback);
                store.runs().add(NewRun.of(Waves.recipe().withWindows(windows), "waves.csv"));
            }
        }
        library = new RunLibrary(new Trainer(), folder.resolve("runs.db"), notice -> {});
        library.projects().openOwn();
        library.order(queue -> queue.pause(true));
        box = new FilterBox(library, TEXTS, RunFieldNames.of(TEXTS), filter -> applied = filter);
        other = new Button("elsewhere");
        Scene scene = new Scene(new VBox(box, box.line(), other), 600, 400);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        run(library::close);
    }

    private String text() {
        return fx(box::getText);
    }

    private String line() {
        return fx(() -> box.line().isVisible() ? box.line().getText() : "");
    }

    private void type(String text) {
        run(() -> box.setText(text));
    }

    private void focus() {
        run(() -> {
            box.getScene().getWindow().requestFocus();
            box.requestFocus();
        });
    }

    /** What the list of suggestions shows; nothing while it is closed. */
    private List<String> suggested() {
        return fx(() -> Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .flatMap(popup -> popup.getScene().getRoot().lookupAll(".filter-suggestions").stream())
                .map(list -> (ListView<?>) list)
                .flatMap(list -> list.getItems().stream())
                .map(item -> ((FilterCursor.Completion) item).shown())
                .toList());
    }

    @Test
    void theWholeFilterIsWrittenByKeyboardFromSuggestions(FxRobot robot) throws Exception {
        focus();
        robot.write("lookb");
        until(() -> suggested().equals(List.of("Lookback")));
        robot.push(KeyCode.ENTER);
        until(() -> suggested().contains("<="));
        assertThat(text()).isEqualTo("Lookback ");
        robot.push(KeyCode.DOWN).push(KeyCode.TAB);
        until(() -> suggested().equals(List.of("10", "20")));
        assertThat(text()).isEqualTo("Lookback = ");
        robot.push(KeyCode.ESCAPE);
        until(() -> suggested().isEmpty());
        robot.push(KeyCode.DOWN);
        until(() -> suggested().equals(List.of("10", "20")));
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(fx(box::getAccessibleHelp)).as("told to screen readers").isEqualTo("20");
        robot.push(KeyCode.ENTER);
        until(() -> suggested().equals(List.of("and", "or")));
        assertThat(text()).isEqualTo("Lookback = 20 ");
        robot.push(KeyCode.ENTER);
        assertThat(suggested()).as("Enter without a choice applies the filter").isEmpty();
        assertThat(fx(() -> applied)).isEqualTo(Filter.parse("windows.lookback = 20"));
    }

    @Test
    void nothingIsSuggestedForAnEmptiedBoxUntilDownIsPressed(FxRobot robot) throws Exception {
        focus();
        robot.write("l");
        until(() -> suggested().contains("Lookback"));
        robot.push(KeyCode.BACK_SPACE);
        until(() -> suggested().isEmpty());
        assertThat(text()).isEmpty();
        robot.push(KeyCode.DOWN);
        until(() -> suggested().contains("Lookback"));
    }

    @Test
    void fieldsOfEachLayerOfTheRunsAreSuggested(FxRobot robot) throws Exception {
        focus();
        robot.write("layer 1 ");
        until(() -> suggested().contains("Layer 1 kernel size"));
        assertThat(suggested()).allSatisfy(name -> assertThat(name).startsWith("Layer 1 "));
    }

    @Test
    void whatCanMatchNothingIsToldApartFromAMistake() throws Exception {
        type("layers[0].kernelSize = abc");
        until(() -> line().equals("Layer 1 kernel size = abc matches no run: Layer 1 kernel size is a number."));
        assertThat(box.line().getStyleClass()).contains("filter-note").doesNotContain("filter-complaint");
        assertThat(fx(() -> applied)).as("is asked all the same").isEqualTo(Filter.parse("layers[0].kernelSize = abc"));

        type("layer 9 kernel size = 5");
        until(() -> line().equals("No run has Layer 9 kernel size."));

        type("layer 1 kernel size =");
        until(() -> box.line().getStyleClass().contains("filter-complaint"));
        assertThat(line()).contains("Layer 1 kernel size is not compared");

        type("Early stopping = no");
        until(() -> line().contains("Early stopping patience"));
        assertThat(line()).as("no field that is refused").doesNotContain("earlyStopping");

        type("Layer 1 kernel size > 0");
        until(() -> line().isEmpty());
    }

    @Test
    void aPathIsWrittenAsANameWhenTheBoxIsLeft() {
        focus();
        type("layers[0].kernelSize > 0");
        run(other::requestFocus);

        assertThat(text()).isEqualTo("Layer 1 kernel size > 0");
    }
}
