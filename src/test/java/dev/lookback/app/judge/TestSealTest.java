package dev.lookback.app.judge;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.workbench.TestSeal;
import dev.lookback.evaluate.Scores;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.TestPeeks;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Test results in the window: nowhere before the person opens them, everywhere after. */
@WithJavaFx
class TestSealTest {

    @TempDir
    Path folder;

    private WindowUnderTest window;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void untilSeal(TestSeal.State state) throws TimeoutException {
        until(() -> window.workbench().testSeal().viewProperty().get().state() == state
                && window.workbench().testSeal().viewProperty().get().peeks().isPresent());
    }

    private void tab(String name) {
        run(() -> window.node(TabPane.class, "tabs").getTabs().stream()
                .filter(tab -> tab.getId().equals("tab-" + name))
                .forEach(tab -> tab.getTabPane().getSelectionModel().select(tab)));
    }

    private String words(String id) {
        return window.node(Label.class, id).getText();
    }

    private boolean isShown(String id) {
        return window.has(id)
                && fx(() -> {
                    Node node = window.node(Node.class, id);
                    while (node != null && node.isVisible()) {
                        node = node.getParent();
                    }
                    return node == null;
                });
    }

    /** Points of the price chart's forecast that lie in the test split. */
    private long testPoints() {
        Borders borders =
                window.workbench().checkProperty().get().plan().orElseThrow().borders();
        double from = window.workbench().series().orElseThrow().axisAt(borders.start(Split.TEST));
        Curve forecast = (Curve) window.node(Plot.class, "price-plot").getAllDatasets().stream()
                .filter(curve -> curve.getStyleClasses().contains("forecast"))
                .findFirst()
                .orElseThrow();
        return fx(() -> Arrays.stream(forecast.xs()).filter(x -> x >= from).count());
    }

    @Test
    void nothingShowsTestResultsBeforeThePersonOpensThem() throws Exception {
        window.openSeries(2);
        window.train();
        untilSeal(TestSeal.State.SEALED);

        assertThat(window.shown().scoresProperty().get()).containsOnlyKeys(Split.FOR_CHOOSING);
        assertThat(testPoints()).isZero();
        tab("metrics");
        assertThat(isShown("scores.network.MAE")).isTrue();
        run(() -> window.node(ToggleButton.class, "metrics-test").fire());
        assertThat(isShown("scores.network.MAE")).isFalse();
        assertThat(isShown("metrics.openTest")).isTrue();
        assertThat(words("metrics.looks")).isEqualTo("No test peeks on this data so far, no other run tried.");
        for (String chart : new String[] {"residuals", "scatter"}) {
            tab(chart);
            run(() -> window.node(ToggleButton.class, chart + "-test").fire());
            assertThat(isShown(chart + ".openTest")).isTrue();
            assertThat(isShown(chart + "-plot")).isFalse();
        }

        window.press("residuals.openTest");
        untilSeal(TestSeal.State.OPEN);

        Scores test = window.shown().scoresProperty().get().get(Split.TEST);
        assertThat(test.network().mae()).isPositive();
        assertThat(testPoints()).isPositive();
        assertThat(isShown("scatter-plot")).isTrue();
        assertThat(words("scatter.opened.looks")).isEqualTo("1 test peek on this data; no other run was tried before.");
        tab("metrics");
        assertThat(words("scores.network.MAE"))
                .isEqualTo(String.format(Locale.ENGLISH, "%.4f", test.network().mae()));
        assertThat(words("metrics.looks")).startsWith("1 test peek on this data");
        assertThat(isShown("metrics.openTest")).isFalse();
        StoredRun kept = window.ask(store -> store.runs().find(1).orElseThrow());
        assertThat(kept.scores()).containsEntry(Split.TEST, test);
    }

    @Test
    void whatIsOpenStaysOpenAndOthersStaySealed() throws Exception {
        window.openSeries(2);
        long first = window.train();
        window.edit(r -> r.withSeed(5));
        long second = window.train();
        untilSeal(TestSeal.State.SEALED);
        window.press("price.openTest");
        untilSeal(TestSeal.State.OPEN);
        assertThat(fx(() -> window.workbench().testSeal().viewProperty().get().peeks()))
                .contains(new TestPeeks(1, 1));
        Scores test = window.shown().scoresProperty().get().get(Split.TEST);

        window.restart();
        until(() -> window.workbench().recipeProperty().get() != null);
        run(() -> window.workbench().pastRuns().show(second));
        until(() -> window.workbench().runProperty().get() != null);
        untilSeal(TestSeal.State.OPEN);
        assertThat(window.shown().scoresProperty().get()).containsEntry(Split.TEST, test);
        assertThat(words("price.looks")).isEqualTo("1 test peek · 1 other run before");

        run(() -> window.workbench().pastRuns().show(first));
        untilSeal(TestSeal.State.SEALED);
        assertThat(window.shown().scoresProperty().get()).containsOnlyKeys(Split.FOR_CHOOSING);
        assertThat(isShown("price.openTest")).isTrue();
    }

    @Test
    void aReportHasTestResultsOnlyOnceTheyAreOpen() throws Exception {
        window.openSeries(2);
        window.train();
        untilSeal(TestSeal.State.SEALED);

        JsonNode sealed = report("sealed.json");
        assertThat(sealed.at("/metrics/test").isNull()).isTrue();
        assertThat(sealed.at("/testLooks").asInt(-1)).isZero();

        run(() -> window.workbench().testSeal().open());
        untilSeal(TestSeal.State.OPEN);
        JsonNode open = report("open.json");
        assertThat(open.at("/metrics/test/mae").isNumber()).isTrue();
        assertThat(open.at("/testLooks").asInt()).isEqualTo(1);
        assertThat(open.at("/runsBeforeTest").asInt(-1)).isZero();
    }

    private JsonNode report(String name) throws Exception {
        Path file = folder.resolve(name);
        window.answer(file);
        run(() -> window.node(MenuButton.class, "save").getItems().stream()
                .filter(item -> "save.report".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        until(() -> Files.exists(file));
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void severalRunsAreOpenedWhereTheyAreCompared() throws Exception {
        window.openSeries(2);
        window.train();
        window.edit(r -> r.withSeed(5));
        window.train();
        window.press("view-runs");
        until(() -> window.has("compared-scores"));
        run(() -> {
            TreeTableView<?> table = window.node(TreeTableView.class, "runs-table");
            table.getSelectionModel().selectAll();
        });
        until(() -> window.has("compared.0.MAE"));
        run(() -> window.node(ToggleButton.class, "compared-scores-test").fire());
        assertThat(words("compared.0.MAE")).isEqualTo("–");
        assertThat(words("compared.looks")).contains("2 runs are sealed", "no test peeks, 2 runs tried");

        run(() -> window.node(Button.class, "compared.openTest").fire());

        until(() ->
                !words("compared.0.MAE").equals("–") && words("compared.looks").contains("2 test peeks, 2 runs tried"));
        assertThat(isShown("compared.openTest")).isFalse();
        TestPeeks looks = window.ask(store -> store.testPeeks().count(digest(), Optional.empty()));
        assertThat(looks).isEqualTo(new TestPeeks(2, 2));
        assertThat(window.shown().scoresProperty().get())
                .as("the run on the charts, too")
                .containsKey(Split.TEST);
    }

    private String digest() {
        return window.workbench().series().orElseThrow().digest();
    }
}
