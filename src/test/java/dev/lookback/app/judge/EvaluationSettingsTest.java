package dev.lookback.app.judge;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.widget.entry.SmallNumber;
import dev.lookback.evaluate.EvaluationSettings;
import java.nio.file.Path;
import java.util.OptionalInt;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Evaluation settings as a user changes them. */
@WithJavaFx
class EvaluationSettingsTest {

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

    private EvaluationSettings settings() {
        return fx(() -> window.workbench().evaluationProperty().get());
    }

    @Test
    void theyAreThereAfterARestart() throws Exception {
        window.openSeries(1);
        window.train();
        until(() -> window.workbench().assessments().assessmentProperty().get() != null);
        run(() -> window.node(SmallNumber.class, "metrics.season")
                .getValueFactory()
                .setValue(7));
        run(() -> window.node(SmallNumber.class, "interval.level")
                .getValueFactory()
                .setValue(80));
        EvaluationSettings asked = new EvaluationSettings(OptionalInt.of(7), 0.8);
        assertThat(settings()).isEqualTo(asked);

        window.restart();

        assertThat(settings()).isEqualTo(asked);
        window.openSeries(1);
        window.train();
        until(() -> window.workbench().assessments().assessmentProperty().get() != null);
        assertThat(fx(() -> window.node(SmallNumber.class, "interval.level").getValue()))
                .isEqualTo(80);
        assertThat(fx(() -> window.node(SmallNumber.class, "metrics.season").getValue()))
                .isEqualTo(7);
    }

    @Test
    void noSeasonIsAWord() throws Exception {
        window.openSeries(1);
        window.train();
        until(() -> window.workbench().assessments().assessmentProperty().get() != null);
        SmallNumber season = window.node(SmallNumber.class, "metrics.season");
        run(() -> season.getValueFactory().setValue(7));
        assertThat(fx(() -> season.getEditor().getText())).isEqualTo("7");
        run(() -> season.getValueFactory().setValue(1));
        assertThat(fx(() -> season.getEditor().getText())).isEqualTo("none");
        run(() -> {
            season.getEditor().setText("5");
            season.commitValue();
        });
        assertThat(fx(season::getValue)).isEqualTo(5);
        run(() -> {
            season.getEditor().setText("none");
            season.commitValue();
        });
        assertThat(fx(season::getValue)).isEqualTo(1);
    }
}
