package dev.lookback.app.widget.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.network.NetworkSection;
import dev.lookback.app.series.ReportLinks;
import dev.lookback.app.series.SeriesSection;
import dev.lookback.app.training.TrainingSection;
import dev.lookback.app.widget.FormScene;
import dev.lookback.app.widget.Section;
import dev.lookback.app.windows.WindowsSection;
import dev.lookback.network.Network;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.window.RowRanges;
import dev.lookback.window.split.SplitSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class ProblemNavigatorTest {

    @TempDir
    Path folder;

    private final AtomicInteger shown = new AtomicInteger();
    private FormScene form;
    private List<Section> sections;
    private ProblemNavigator navigator;

    @Start
    void start(Stage stage) {
        form = new FormScene(stage, (workbench, texts) -> {
            sections = List.of(
                    new SeriesSection(workbench, texts, ReportLinks.none()),
                    new WindowsSection(workbench, texts, new StackPane()),
                    new NetworkSection(workbench, texts),
                    new TrainingSection(workbench, texts, () -> RowRanges.of(0, -1)));
            navigator = new ProblemNavigator(workbench, sections, shown::incrementAndGet);
            VBox all = new VBox(new FirstProblem(workbench, texts, navigator));
            all.getChildren().addAll(sections);
            return all;
        });
    }

    @BeforeEach
    void open(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(500, ','), Preset.SMALL);
    }

    @Test
    void aRecipeWithoutProblemsLeadsNowhere(FxRobot robot) {
        robot.interact(() -> assertThat(navigator.goToFirst()).isFalse());
        assertThat(shown).hasValue(0);
        assertThat(form.find(FirstProblem.class, "first-problem").isManaged()).isFalse();
    }

    @Test
    void theFirstProblemIsReachedThroughFoldedSectionsAndCards(FxRobot robot) {
        robot.interact(() -> {
            form.workbench()
                    .edit("", r -> Preset.NOTEBOOK.on(form.workbench().series().orElseThrow()));
            Section network = sections.get(2);
            network.foldParts(Set.of(0, 1));
            sections.forEach(section -> section.openProperty().set(false));
            assertThat(navigator.goToFirst()).isTrue();
        });
        assertThat(shown).hasValue(1);
        assertThat(focused(robot)).isEqualTo("network.layers[1]");
        assertThat(sections.get(2).openProperty().get()).isTrue();
        assertThat(sections.get(3).openProperty().get()).isFalse();
        inView(robot);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"windows.lookback", "windows.delay", "splits.validation", "training.batchSize", "training.epochs"
            })
    void aFieldIsReached(String field, FxRobot robot) {
        robot.interact(() -> {
            form.workbench().edit("", breaking(field));
            sections.forEach(section -> section.openProperty().set(false));
            assertThat(navigator.goToFirst()).isTrue();
        });
        assertThat(focused(robot)).isEqualTo(field);
        inView(robot);
    }

    @Test
    void noInputsLeadToTheColumnsAndNoLayersToTheMenu(FxRobot robot) {
        robot.interact(() -> {
            form.workbench().edit("", r -> r.withData(r.data().withFeatures(List.of())));
            navigator.goToFirst();
        });
        assertThat(focused(robot)).isEqualTo("features-all");
        robot.interact(() -> {
            form.workbench().undo();
            form.workbench().edit("", r -> r.withNetwork(Network.of()));
            navigator.goToFirst();
        });
        assertThat(focused(robot)).startsWith("network.");
    }

    @Test
    void theRedSentenceIsALinkAndHasTheFixes(FxRobot robot) {
        robot.interact(() -> form.workbench()
                .edit("", r -> Preset.NOTEBOOK.on(form.workbench().series().orElseThrow())));
        Hyperlink link = form.find(Hyperlink.class, "problem-link");
        assertThat(link.getText()).isNotBlank();
        FxWindow.until(() -> link.getScene().lookup("#first-problem").lookup("#fix-0") != null);
        robot.interact(link::fire);
        assertThat(focused(robot)).isEqualTo("network.layers[1]");
        Button fix = (Button) form.find(FirstProblem.class, "first-problem").lookup("#fix-0");
        robot.interact(fix::fire);
        assertThat(form.workbench().checkProperty().get().trainable()).isTrue();
        assertThat(form.find(FirstProblem.class, "first-problem").isManaged()).isFalse();
    }

    /** The badge in the header of a section; empty while it is not shown. */
    private String badge(int section) {
        Labeled badge = (Labeled) sections.get(section).lookup(".badge");
        return badge.isVisible() ? badge.getText() : "";
    }

    @ParameterizedTest
    @CsvSource({
        "1, windows.lookback",
        "2, network.layers[0].filters",
        "3, training.batchSize",
        "3, training.learningRate"
    })
    void aRefusedValueInAFoldedSectionIsCountedAndReached(int section, String field, FxRobot robot) {
        robot.interact(() -> {
            form.find(TextField.class, field).setText("-7");
            sections.get(2).foldParts(Set.of(0, 1));
            sections.forEach(each -> each.openProperty().set(false));
        });
        assertThat(badge(section)).isEqualTo("1");
        Node header = sections.get(section).lookup(".section-header");
        assertThat(header.getAccessibleText()).contains("1 value that is not accepted");
        assertThat(sections.get(section).lookup(".badge").getPseudoClassStates())
                .doesNotContain(PseudoClass.getPseudoClass("warning"));

        robot.interact(() -> assertThat(navigator.goToFirst()).isTrue());
        assertThat(sections.get(section).openProperty().get()).isTrue();
        assertThat(focused(robot)).isEqualTo(field);
        inView(robot);

        robot.interact(() -> form.find(TextField.class, field).setText("2"));
        assertThat(badge(section)).isEmpty();
    }

    @Test
    void aRefusedValueIsCountedWithTheErrors(FxRobot robot) {
        robot.interact(() -> {
            form.find(TextField.class, "training.batchSize").setText("-7");
            form.workbench().edit("", breaking("training.epochs"));
        });
        assertThat(badge(3)).isEqualTo("2");
        assertThat(sections.get(3).lookup(".section-header").getAccessibleText())
                .contains("1 error, 1 value that is not accepted");
    }

    @Test
    void aRefusedValueOfALayerThatIsGoneIsNotCounted(FxRobot robot) {
        robot.interact(
                () -> form.find(TextField.class, "network.layers[0].filters").setText("-7"));
        assertThat(badge(2)).isEqualTo("1");
        robot.interact(() -> form.workbench()
                .edit(
                        "",
                        r -> r.withNetwork(new Network(r.network()
                                .layers()
                                .subList(1, r.network().layers().size())))));
        robot.interact(() -> {});
        int errors = form.workbench().checkProperty().get().errors().size();
        assertThat(badge(2)).isEqualTo(errors == 0 ? "" : Integer.toString(errors));
        robot.interact(() -> assertThat(navigator.goToFirst()).isEqualTo(errors > 0));
    }

    @Test
    void aRefusedValueThatTheRecipeHasNoMoreIsNotCounted(FxRobot robot) {
        robot.interact(() -> {
            form.workbench().edit("", r -> r.withSplits(new SplitSpec.ByRows(300, 100, OptionalInt.empty())));
            form.find(TextField.class, "splits.validation").setText("-7");
        });
        assertThat(badge(1)).isEqualTo("1");
        robot.interact(() -> form.workbench().edit("", r -> r.withSplits(new SplitSpec.ByFraction(0.6, 0.2, 0.2))));
        robot.interact(() -> {});
        assertThat(badge(1)).isEmpty();
        robot.interact(() -> assertThat(navigator.goToFirst()).isFalse());
    }

    private UnaryOperator<Recipe> breaking(String field) {
        return switch (field) {
            case "windows.lookback" -> r -> r.withWindows(r.windows().withLookback(100_000));
            case "windows.delay" -> r -> r.withWindows(r.windows().withDelay(0));
            case "splits.validation" -> r -> r.withSplits(new SplitSpec.ByRows(300, 900, OptionalInt.empty()));
            case "training.batchSize" -> r -> r.withTraining(r.training().withBatchSize(0));
            default -> r -> r.withTraining(r.training().withEpochs(0));
        };
    }

    private String focused(FxRobot robot) {
        robot.interact(() -> {});
        return sections.get(0).getScene().getFocusOwner().getId();
    }

    private void inView(FxRobot robot) {
        robot.interact(() -> {
            Node owner = sections.get(0).getScene().getFocusOwner();
            Node pane = sections.get(0).getScene().getRoot();
            assertThat(pane).isInstanceOf(ScrollPane.class);
            Bounds control = owner.localToScene(owner.getBoundsInLocal());
            assertThat(pane.localToScene(pane.getBoundsInLocal()).getMinY()).isLessThanOrEqualTo(control.getMinY() + 1);
            assertThat(pane.localToScene(pane.getBoundsInLocal()).getMaxY()).isGreaterThanOrEqualTo(control.getMinY());
        });
    }
}
