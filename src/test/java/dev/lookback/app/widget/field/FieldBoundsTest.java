package dev.lookback.app.widget.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.network.NetworkSection;
import dev.lookback.app.training.TrainingSection;
import dev.lookback.app.widget.FormScene;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.network.layer.ZeroPadding1D;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.window.RowRanges;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The bounds of the fields are those of the recipe's check: what is wrong by itself is refused where it is typed. */
@WithJavaFx
class FieldBoundsTest {

    private static final List<String> TYPED =
            List.of("-1", "-1e-9", "0", "1e-9", "0.5", "1", "1.01", "2", "4097", "65537", "70000", "2000000", "1e7");

    @TempDir
    Path folder;

    private FormScene form;
    private VBox sections;

    @Start
    void start(Stage stage) {
        form = new FormScene(
                stage,
                (workbench, texts) -> sections = new VBox(
                        new TrainingSection(workbench, texts, () -> RowRanges.of(0, -1)),
                        new NetworkSection(workbench, texts)));
    }

    @BeforeEach
    void open(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(500, ','), Preset.SMALL);
    }

    @Test
    void ofEveryKindOfTraining(FxRobot robot) {
        training(robot, t -> t.withOptimizer(Optimizer.Adam.keras()).withClipNorm(OptionalDouble.of(1)));
        training(robot, t -> t.withOptimizer(new Optimizer.Sgd(0.9, false)).withSchedule(new Schedule.Step(2, 0.5)));
        training(robot, t -> t.withOptimizer(Optimizer.RmsProp.keras()).withSchedule(new Schedule.Exponential(0.5)));
        training(robot, t -> t.withSchedule(new Schedule.Cosine(0)).withLoss(new Loss.Huber(1)));
        training(robot, t -> t.withSchedule(new Schedule.OnPlateau(2, 0.5, 0)).withLoss(new Loss.Quantile(0.5)));
    }

    private void training(FxRobot robot, UnaryOperator<Training> change) {
        tryAll(robot, r -> r.withTraining(change.apply(r.training())));
    }

    @Test
    void ofEveryKindOfLayer(FxRobot robot) {
        tryAll(
                robot,
                r -> r.withNetwork(Network.of(
                        new ZeroPadding1D(1, 0),
                        Conv1D.of(8, 3, Activation.RELU),
                        new Residual(8, 3, 1, Activation.RELU),
                        MaxPool1D.of(2),
                        AveragePool1D.of(2),
                        new SpatialDropout(0.2),
                        BatchNormalization.keras(),
                        LayerNormalization.keras(),
                        new LSTM(8, true),
                        new GlobalMaxPool1D(),
                        new Dropout(0.2),
                        new Dense(1, Activation.LINEAR))));
    }

    private void tryAll(FxRobot robot, UnaryOperator<Recipe> change) {
        robot.interact(() -> form.workbench().edit("", change));
        List<String> wrong = new ArrayList<>();
        robot.interact(() -> sections.lookupAll(".value-field").stream()
                .map(field -> (ValueField<?>) field)
                .forEach(field -> TYPED.forEach(text -> {
                    Recipe before = form.recipe();
                    field.setText(text);
                    boolean error = form.workbench().checkProperty().get().at(field.getId()).stream()
                            .anyMatch(p -> p.severity() == Problem.Severity.ERROR);
                    boolean lost = field.refusal().stands() && !field.getText().equals(text);
                    if (error
                            || lost
                            || field.refusal().stands()
                                    && field.refusal().ruleProperty().get().isEmpty()) {
                        wrong.add(field.getId() + " took " + text);
                    }
                    form.workbench().edit("", r -> before);
                })));
        assertThat(wrong).isEmpty();
    }
}
