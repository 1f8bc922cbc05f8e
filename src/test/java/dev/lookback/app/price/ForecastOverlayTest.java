package dev.lookback.app.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.workbench.Untrained;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.series.Series;
import dev.lookback.window.split.Split;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class ForecastOverlayTest {

    @TempDir
    Path folder;

    private final FxWindow window = new FxWindow();
    private final Workbench workbench = window.workbench();
    private ForecastOverlay pane;
    private List<SplitForecast> forecasts;

    @Start
    void start(Stage stage) {
        pane = new ForecastOverlay(workbench, FxWindow.TEXTS, "overlay-forecast");
        window.show(stage, pane);
    }

    @BeforeEach
    void forecast() {
        window.open(folder, "waves.csv", 500);
        window.edit(r -> r.withLength(2));
        LiveRun[] run = new LiveRun[1];
        FxWindow.onFx(() -> run[0] = Untrained.on(workbench));
        FxWindow.until(() -> !run[0].forecastsProperty().get().isEmpty());
        forecasts = List.copyOf(run[0].forecastsProperty().get().values());
    }

    private ForecastOverlay.Line line(int colour, int seeds) {
        return new ForecastOverlay.Line(
                "run " + colour,
                colour,
                workbench.recipeProperty().get().targetForm(),
                java.util.Collections.nCopies(seeds, forecasts));
    }

    private void show(ForecastOverlay.Line... lines) {
        FxWindow.onFx(() -> pane.show(
                workbench.series().orElseThrow(),
                workbench.recipeProperty().get().data().target(),
                List.of(lines)));
    }

    private boolean hasBand(int colour) {
        return pane.plot().lookupAll(".ribbon.run-" + colour + "-band").stream()
                .anyMatch(piece -> piece.isVisible() && piece.getParent().isVisible());
    }

    private ToggleButton legend(String style) {
        return (ToggleButton) pane.lookup("#legend-" + style);
    }

    @Test
    void aSingleRunHasItsIntervalAndSeveralSeedsHaveTheirSpread() {
        show(line(0, 1), line(3, 2));
        FxWindow.until(() -> hasBand(0));
        assertThat(hasBand(3)).isFalse();
        assertThat(legend("overlay-band").getText()).isEqualTo("90\u00a0% interval");
        assertThat(legend("run-3").isVisible()).isTrue();
        assertThat(legend("run-1").isVisible()).isFalse();
    }

    @Test
    void theIntervalIsOfTheStepAndTheLevelThatWereChosen() {
        show(line(0, 1));
        FxWindow.until(() -> hasBand(0));
        double height = height();
        FxWindow.onFx(() -> workbench
                .evaluationProperty()
                .set(workbench.evaluationProperty().get().withIntervalLevel(0.5)));
        FxWindow.until(() -> legend("overlay-band").getText().equals("50\u00a0% interval"));
        double narrow = height();
        assertThat(narrow).isLessThan(height);
        FxWindow.onFx(() -> workbench.outlook().stepProperty().set(1));
        FxWindow.settle();
        assertThat(height()).isNotEqualTo(narrow);
    }

    /** Of all pieces of the band, in pixels, one over the other. */
    private double height() {
        return pane.plot().lookupAll(".ribbon.run-0-band").stream()
                .mapToDouble(piece -> piece.getBoundsInLocal().getHeight())
                .sum();
    }

    @Test
    void itIsHiddenWithItsRunAndWithAllOthers(FxRobot robot) {
        show(line(0, 1), line(1, 1));
        FxWindow.until(() -> hasBand(0) && hasBand(1));
        robot.clickOn((Node) legend("run-0"));
        assertThat(hasBand(0)).isFalse();
        assertThat(hasBand(1)).isTrue();
        robot.clickOn((Node) legend("overlay-band"));
        assertThat(hasBand(1)).isFalse();
    }

    @Test
    void itOpensOnTheNewestForecastsOfTheValidationSplit() {
        show(line(0, 1));
        FxWindow.settle();
        SplitForecast validation = forecasts.stream()
                .filter(forecast -> forecast.split() == Split.VALIDATION)
                .findFirst()
                .orElseThrow();
        int end = validation.firstTargetRow() + validation.count();
        Series series = workbench.series().orElseThrow();
        assertThat(pane.plot().view().contains(series.axisAt(end - 1))).isTrue();
        assertThat(pane.plot().view().contains(series.axisAt(0))).isFalse();
        assertThat(pane.lookup("#overlay-forecast-overview").isVisible()).isTrue();
    }

    @Test
    void withoutRunsThereAreNeitherIntervalsNorNames() {
        show(line(0, 1));
        FxWindow.until(() -> hasBand(0));
        FxWindow.onFx(() -> pane.clear("nothing"));
        FxWindow.settle();
        assertThat(hasBand(0)).isFalse();
        assertThat(legend("overlay-band").isVisible()).isFalse();
        assertThat(legend("run-0").isVisible()).isFalse();
    }
}
