package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.text.NumberLabels;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class CurveLockTest {

    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
        stage.show();
    }

    @Test
    void aCurveIsChangedBetweenTheMomentInWhichItsPlotComesIntoASceneAndTheNextPulse() throws Exception {
        Curve curve = CompletableFuture.supplyAsync(
                        () -> {
                            Curve made = new Curve("curve");
                            Plot plot = new Plot(new NumberLabels(Locale.ENGLISH));
                            plot.addLines(made);
                            stage.setScene(new Scene(plot, 300, 200));
                            made.show(new double[] {1, 2}, new double[] {3, 4});
                            return made;
                        },
                        Platform::runLater)
                .get(60, TimeUnit.SECONDS);
        FxWindow.settle();

        assertThat(curve.xs()).containsExactly(1, 2);
        assertThat(curve.getDataCount()).isEqualTo(2);
    }
}
