package dev.lookback.app.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.workbench.Untrained;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.direction.ConfusionMatrix;
import dev.lookback.series.Series;
import dev.lookback.window.split.Split;
import io.fair_acc.dataset.DataSet;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class OutlookPanesTest {

    @TempDir
    Path folder;

    private final FxWindow window = new FxWindow();
    private final Workbench workbench = window.workbench();
    private StepsPane steps;
    private DirectionPane direction;
    private FuturePane future;
    private IntervalStrip interval;
    private ResidualsPane residuals;

    @Start
    void start(Stage stage) {
        steps = new StepsPane(workbench, FxWindow.TEXTS);
        direction = new DirectionPane(workbench, FxWindow.TEXTS);
        future = new FuturePane(workbench, FxWindow.TEXTS);
        interval = new IntervalStrip(workbench, FxWindow.TEXTS);
        residuals = new ResidualsPane(workbench, FxWindow.TEXTS);
        window.show(stage, new HBox(steps, direction, future, interval, residuals));
    }

    @BeforeEach
    void open() {
        window.open(folder, "waves.csv", 400);
    }

    private LiveRun untrained(int length) {
        window.edit(r -> r.withLength(length));
        LiveRun[] run = new LiveRun[1];
        FxWindow.onFx(() -> run[0] = Untrained.on(workbench));
        FxWindow.until(() -> workbench.outlook().futureProperty().get() != null
                && workbench.outlook().intervalsProperty().get() != null);
        return run[0];
    }

    private static Curve curve(Plot plot, String styleClass) {
        return (Curve) plot.getAllDatasets().stream()
                .filter((DataSet d) -> d.getStyleClasses().contains(styleClass))
                .findFirst()
                .orElseThrow();
    }

    private static <N extends Node> N find(Parent pane, Class<N> type, String id) {
        return pane.lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void errorsAreDrawnStepByStep() {
        LiveRun run = untrained(5);
        SplitForecast validation = run.forecastsProperty().get().get(Split.VALIDATION);
        Curve drawn = curve(steps.plot(), "forecast");
        assertThat(drawn.xs()).containsExactly(1, 2, 3, 4, 5);
        for (int k = 0; k < 5; k++) {
            Scores at = Scores.of(validation.atStep(k), 1, 1);
            assertThat(drawn.ys()[k]).isEqualTo(at.network().maeUnits());
            assertThat(curve(steps.plot(), "persistence").ys()[k])
                    .isEqualTo(at.persistence().maeUnits());
        }
        FxWindow.onFx(() -> find(steps, ToggleButton.class, "steps-skill").fire());
        assertThat(curve(steps.plot(), "forecast").ys()[2])
                .isEqualTo(100 * Scores.of(validation.atStep(2), 1, 1).skill());
    }

    @Test
    void aSingleRowHasNoCurveButAnAdvice() {
        untrained(1);
        assertThat(((Label) steps.lookup(".chart-empty")).getText())
                .isEqualTo(FxWindow.TEXTS.get("app.judge.steps.single"));
    }

    @Test
    void theStepIsTheSameEverywhere() {
        LiveRun run = untrained(5);
        SplitForecast validation = run.forecastsProperty().get().get(Split.VALIDATION);
        FxWindow.onFx(() -> workbench.outlook().stepProperty().set(3));
        assertThat(curve(residuals.plot(), "residual").ys())
                .containsExactly(validation.atStep(3).residuals());
        int ahead = run.recipe().windows().horizon() + 3;
        ConfusionMatrix found = ConfusionMatrix.of(validation.atStep(3), ahead);
        assertThat(find(direction, Label.class, "direction.sentence").getText())
                .isEqualTo(FxWindow.TEXTS.get(found.sentence()));
        untrained(2);
        assertThat(curve(residuals.plot(), "residual").xs()[0])
                .as("of windows that forecast fewer, the last")
                .isEqualTo(workbench
                        .series()
                        .orElseThrow()
                        .axisAt(workbench
                                        .runProperty()
                                        .get()
                                        .forecastsProperty()
                                        .get()
                                        .get(Split.VALIDATION)
                                        .firstTargetRow()
                                + 1));
    }

    @Test
    void upsAndDownsAreCounted() {
        LiveRun run = untrained(1);
        SplitForecast validation = run.forecastsProperty().get().get(Split.VALIDATION);
        ConfusionMatrix found =
                ConfusionMatrix.of(validation, run.recipe().windows().horizon());
        assertThat(count("saidUp.up")).isEqualTo(found.up().up());
        assertThat(count("saidUp.down")).isEqualTo(found.down().up());
        assertThat(count("saidDown.up")).isEqualTo(found.up().down());
        assertThat(count("saidDown.down")).isEqualTo(found.down().down());
        assertThat(find(direction, Label.class, "direction.caption").getText()).contains("before costs");
    }

    private int count(String cell) {
        return Integer.parseInt(
                find(direction, Label.class, "direction." + cell).getText());
    }

    @Test
    void theFutureIsATableOfRowsToCome() {
        LiveRun run = untrained(3);
        TableView<?> table = find(future, TableView.class, "future-table");
        assertThat(table.getItems()).hasSize(run.recipe().windows().horizon() + 2);
        assertThat(table.getColumns()).hasSize(5);
        assertThat(table.getColumns().get(0).getCellData(0)).isEqualTo("2021-02-04");
        assertThat(find(future, Label.class, "future.note").getText()).contains("2021-02-03");
    }

    @Test
    void theFutureBeginsBehindRowsThatHaveComeSince() {
        window.open(folder, "more.csv", 410);
        Series more = workbench.series().orElseThrow();
        open();
        LiveRun run = untrained(1);
        FxWindow.onFx(() -> run.goOn(more));
        FxWindow.until(() -> workbench.outlook().futureProperty().get() != null);
        assertThat(workbench.outlook().futureProperty().get().points().get(0).row())
                .isEqualTo(410);
        TableView<?> table = find(future, TableView.class, "future-table");
        assertThat(table.getColumns().get(0).getCellData(0)).isEqualTo("2021-02-14");
        assertThat(find(future, Label.class, "future.note").getText()).contains("2021-02-13");
    }

    @Test
    void theLevelTypedIsTheLevelAskedAndWhatIsNoLevelIsRefused() {
        untrained(1);
        double before = workbench.evaluationProperty().get().intervalLevel();
        TextField level = (TextField) interval.lookup(".text-field");
        Spinner<?> number = find(interval, Spinner.class, "interval.level");
        for (String refused : new String[] {"150", "many", "90.5"}) {
            type(level, refused);
            assertThat(workbench.evaluationProperty().get().intervalLevel()).isEqualTo(before);
            assertThat(level.getText()).isEqualTo(refused);
            assertThat(number.getTooltip().getText()).startsWith("Must be").endsWith("Unchanged: 90.");
        }
        type(level, "９９");
        assertThat(workbench.evaluationProperty().get().intervalLevel()).isEqualTo(0.99);
        assertThat(number.getTooltip()).isNull();
        type(level, "150");
        FxWindow.onFx(() -> number.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        assertThat(level.getText()).isEqualTo("99");
    }

    private static void type(TextField field, String text) {
        FxWindow.onFx(() -> {
            field.requestFocus();
            field.setText(text);
            field.fireEvent(new javafx.event.ActionEvent());
        });
        FxWindow.settle();
    }

    @Test
    void intervalsSayWhatTheyContained() {
        untrained(1);
        double share = workbench
                .outlook()
                .intervalsProperty()
                .get()
                .coverage()
                .get(Split.TEST)
                .share();
        assertThat(find(interval, Label.class, "interval.sentence").getText())
                .startsWith("90\u00a0% prediction intervals contain ")
                .contains(String.format(java.util.Locale.ENGLISH, "%.1f\u00a0%%", 100 * share));
    }

    @Test
    void withoutARunEachSaysWhatItWaitsFor() {
        assertThat(((Label) direction.lookup(".chart-empty")).getText()).endsWith("once a run has been trained");
        assertThat(((Label) steps.lookup(".chart-empty")).getText()).endsWith("once a run has been trained");
        assertThat(find(interval, Label.class, "interval.sentence").getText())
                .isEqualTo(FxWindow.TEXTS.get("app.judge.interval.waiting"));
    }
}
