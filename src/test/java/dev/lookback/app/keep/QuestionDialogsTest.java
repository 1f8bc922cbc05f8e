package dev.lookback.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.shell.CutTexts;
import dev.lookback.app.theme.TextSize;
import dev.lookback.app.workbench.Questions.WhileTraining;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.text.Texts;
import dev.lookback.training.Waves;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WithJavaFx
class QuestionDialogsTest {

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private Stage stage;
    private QuestionDialogs dialogs;

    @Start
    void start(Stage given) {
        stage = given;
        stage.setScene(new Scene(new VBox(), 800, 500));
        stage.show();
        dialogs = new QuestionDialogs(null, () -> stage, TEXTS);
    }

    @Test
    void largeTextFitsTheScreen(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new TextSize(TextSize.LARGEST).apply(stage.getScene()));
        CompletableFuture<WhileTraining> asked = ask(OptionalLong.of(12));
        Scene scene = robot.lookup(".dialog-pane").query().getScene();
        List<String> cut = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> CutTexts.in(scene, "question"));
        assertThat(cut).isEmpty();
        assertThat(scene.getWidth())
                .isLessThanOrEqualTo(Screen.getPrimary().getBounds().getWidth());
        assertThat(scene.getRoot().lookupAll(".button"))
                .hasSize(4)
                .allSatisfy(button -> assertThat(
                                button.localToScene(button.getLayoutBounds()).getMaxX())
                        .isLessThanOrEqualTo(scene.getWidth()));
        robot.clickOn("Cancel");
        assertThat(asked.join()).isEqualTo(WhileTraining.CANCEL);
    }

    private CompletableFuture<WhileTraining> ask(OptionalLong otherSeed) {
        CompletableFuture<WhileTraining> answer = new CompletableFuture<>();
        Platform.runLater(
                () -> answer.complete(dialogs.whileTraining(new LiveRun(Waves.recipe(), Waves.series()), otherSeed)));
        WaitForAsyncUtils.waitForFxEvents();
        return answer;
    }

    private WhileTraining pressed(FxRobot robot, OptionalLong otherSeed, String button) {
        CompletableFuture<WhileTraining> answer = ask(otherSeed);
        robot.clickOn(button);
        WaitForAsyncUtils.waitForFxEvents();
        return answer.join();
    }

    @Test
    void theSameRecipeAndSeedAfterTheRunIsToldWithAnotherSeed(FxRobot robot) {
        CompletableFuture<WhileTraining> cancelled = ask(OptionalLong.of(12));
        assertThat(robot.lookup(text ->
                                text instanceof Label label && label.getText().contains("the same numbers, by design"))
                        .tryQuery())
                .isPresent();
        assertThat(robot.lookup(".dialog-pane .button").queryAllAs(Button.class))
                .hasSize(4)
                .allSatisfy(button -> assertThat(((Text) button.lookup(".text")).getText())
                        .as("not cut short")
                        .isEqualTo(button.getText()));
        robot.clickOn("Cancel");
        assertThat(cancelled.join()).isEqualTo(WhileTraining.CANCEL);
        assertThat(pressed(robot, OptionalLong.of(12), "Train after it with seed 12"))
                .isEqualTo(WhileTraining.QUEUE_OTHER_SEED);
        assertThat(pressed(robot, OptionalLong.of(12), "Train the same after it"))
                .isEqualTo(WhileTraining.QUEUE);
    }

    @Test
    void anotherRecipeIsTrainedAfterTheRunOrInstead(FxRobot robot) {
        CompletableFuture<WhileTraining> queued = ask(OptionalLong.empty());
        assertThat(robot.lookup(text ->
                                text instanceof Label label && label.getText().contains("the same numbers"))
                        .tryQuery())
                .isEmpty();
        robot.clickOn("Train after it");
        assertThat(queued.join()).isEqualTo(WhileTraining.QUEUE);
        assertThat(pressed(robot, OptionalLong.empty(), "Stop it and train now"))
                .isEqualTo(WhileTraining.STOP);
    }
}
