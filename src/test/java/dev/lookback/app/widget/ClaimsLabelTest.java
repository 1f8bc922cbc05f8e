package dev.lookback.app.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class ClaimsLabelTest {

    private ClaimsLabel label;

    @Start
    void start(Stage stage) {
        label = new ClaimsLabel(FxWindow.TEXTS, false);
        new FxWindow().show(stage, new HBox(label));
    }

    @Test
    void whereThereIsNoRoomForAllClaimsTheWorstIsSaidWhole(FxRobot robot) {
        Verdict.Claim better = new Verdict.Claim(Message.of("app.loss.training"), Tone.BETTER);
        Verdict.Claim worse = new Verdict.Claim(Message.of("app.loss.validation"), Tone.WORSE);
        Message split = Message.of("evaluate.verdict.test");
        Message sentence = Message.of("evaluate.verdict.but", split, better.words(), worse.words());
        robot.interact(() -> label.show(Optional.of(new Verdict(sentence, sentence, List.of(better, worse)))));
        FxWindow.settle();
        assertThat(line(robot)).isEqualTo("Test: Training, but Validation");

        robot.interact(() -> label.setMaxWidth(label.getWidth() - 10));
        FxWindow.settle();
        assertThat(line(robot)).isEqualTo("Test: Validation");
        assertThat(label.getText()).isEqualTo("Test: Training, but Validation");

        robot.interact(() -> label.setMaxWidth(Double.MAX_VALUE));
        FxWindow.settle();
        assertThat(line(robot)).isEqualTo("Test: Training, but Validation");
    }

    private String line(FxRobot robot) {
        return robot.from(label).lookup(".verdict-phrase").queryAllAs(Label.class).stream()
                .filter(phrase -> phrase.getParent().isVisible())
                .map(Label::getText)
                .collect(Collectors.joining());
    }
}
