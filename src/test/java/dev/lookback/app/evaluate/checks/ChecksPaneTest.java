package dev.lookback.app.evaluate.checks;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** In the whole window: what is found shows, is counted, and leads somewhere. */
@WithJavaFx
class ChecksPaneTest {

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

    /** A random walk, beside what it will be on the next day. */
    private void openLeaking() throws Exception {
        Path file = write();
        window.begin(file);
        window.press("view-evaluate");
        until(() -> window.has("finding-LEAK"));
    }

    private Path write() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("date,close,tomorrow\n");
        double today = 100;
        for (int row = 0; row < 600; row++) {
            double tomorrow = Math.rint(100 * today * Math.exp(0.01 * random.nextGaussian())) / 100;
            text.append(LocalDate.of(2020, 1, 1).plusDays(row))
                    .append(',')
                    .append(today)
                    .append(',')
                    .append(tomorrow)
                    .append('\n');
            today = tomorrow;
        }
        return Files.writeString(folder.resolve("leaking.csv"), text);
    }

    @Test
    void aLeakIsToldCountedAndShown() throws Exception {
        double place = placeOf("view-explain");
        openLeaking();

        assertThat(placeOf("view-explain"))
                .as("the badge keeps its room while it is hidden")
                .isEqualTo(place);
        VBox findings = window.node(VBox.class, "checks.data");
        String sentence = fx(() -> findings.lookupAll(".finding-sentence").stream()
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElseThrow());
        assertThat(sentence).startsWith("tomorrow at the newest input row equals close of the next row");
        int warnings = fx(() -> findings.lookupAll(".finding.warning").size());
        assertThat(warnings).isPositive();
        assertThat(window.node(Label.class, "view-warnings").getText()).isEqualTo(Integer.toString(warnings));

        window.press("show-LEAK");

        assertThat(window.node(ToggleButton.class, "view-workbench").isSelected())
                .isTrue();
        ComboBox<?> column = (ComboBox<?>) window.node(Node.class, "price-column");
        assertThat(column.getValue()).isEqualTo("tomorrow");
    }

    @Test
    void withoutTheColumnNothingLeaks() throws Exception {
        openLeaking();

        window.edit(recipe -> recipe.withData(recipe.data().withFeatures(List.of("close"))));

        until(() -> !window.has("finding-LEAK"));
        assertThat(window.has("checks.data.passed")).isTrue();
    }

    @Test
    void whatWasLookedForAndNotFoundIsListedOnRequest() throws Exception {
        window.openSeries(1);
        window.press("view-evaluate");
        until(() -> window.has("checks.data.passed"));
        Button head = window.node(Button.class, "checks.data.passed");
        Parent list =
                fx(() -> (Parent) head.getParent().getChildrenUnmodifiable().get(1));
        assertThat(fx(list::isVisible)).isFalse();

        window.press("checks.data.passed");

        assertThat(fx(list::isVisible)).isTrue();
        assertThat(fx(() -> list.lookupAll(".passed-line").size())).isPositive();
    }

    @Test
    void aRunIsLookedAtOnceItIsOver() throws Exception {
        Path file = write();
        window.begin(file);
        window.edit(recipe -> recipe.withData(recipe.data().withFeatures(List.of("close")))
                .withTraining(recipe.training().withEpochs(1)));
        window.press("view-evaluate");
        assertThat(fx(() -> window.node(Label.class, "checks.run.hint").getText()))
                .startsWith("Train to check");

        window.train();

        // After a single epoch a network that forecasts changes has hardly left persistence.
        until(() -> window.has("finding-LAG"));
        window.press("show-DIRECTION");
        TabPane tabs = window.node(TabPane.class, "tabs");
        assertThat(fx(() -> tabs.getSelectionModel().getSelectedItem().getId())).isEqualTo("tab-scatter");
        assertThat(window.node(ToggleButton.class, "scatter-changes").isSelected())
                .isTrue();
    }

    @Test
    void whatTheRecipeInTheFormsWouldBringIsApartAndNotInTheBadge() throws Exception {
        openLeaking();
        inputs(List.of("close"));
        window.edit(r -> r.withTraining(r.training().withEpochs(1)));
        until(() -> !window.has("finding-LEAK"));
        window.train();
        until(() -> !window.node(VBox.class, "checks.run").getChildren().isEmpty());
        String badge = badge();

        inputs(List.of("close", "tomorrow"));
        until(() -> window.has("finding-LEAK"));

        assertThat(fx(() -> window.node(VBox.class, "checks.edited").lookup("#finding-LEAK")))
                .isNotNull();
        assertThat(badge()).isEqualTo(badge);
    }

    private void inputs(List<String> features) {
        window.edit(r -> r.withData(r.data().withFeatures(features).withTarget("close")));
    }

    private double placeOf(String id) {
        return fx(() -> window.node(Node.class, id).localToScene(0, 0).getX());
    }

    private String badge() {
        return window.has("view-warnings")
                ? fx(() -> window.node(Label.class, "view-warnings").getText())
                : "0";
    }
}
