package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.text.NumberLabels;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** A curve with many more points than pixels, which goes up and down in every column of them. */
@WithJavaFx
class DenseCurveTest {

    private static final int POINTS = 40_000;
    private static final int SPIKE = 10_001;
    private static final int HOLE = 30_000;

    private final Curve curve = new Curve("actual");
    private Plot plot;

    @Start
    void start(Stage stage) {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        Arrays.setAll(x, i -> i);
        Arrays.setAll(y, i -> i % 2);
        y[SPIKE] = 3;
        Arrays.fill(y, HOLE, HOLE + 2000, Double.NaN);
        curve.show(x, y);
        plot = new Plot(new NumberLabels(Locale.ENGLISH));
        plot.addLines(curve);
        plot.homeProperty().set(new AxisSpan(0, POINTS));
        new FxWindow().show(stage, plot);
    }

    @Test
    void isABandWithItsSpikesAndHoles() {
        FxWindow.settle();
        Image image = FxWindow.drawn(plot);
        for (int i = 50; i < POINTS; i += 1000) {
            boolean hole = i >= HOLE && i < HOLE + 2000;
            assertThat(isInk(image, i, 0.5)).as("row %d", i).isEqualTo(!hole);
            assertThat(isInk(image, i, 0.02)).as("lowest of row %d", i).isEqualTo(!hole);
        }
        assertThat(isInk(image, SPIKE, 2.9)).isTrue();
        assertThat(isInk(image, SPIKE + 200, 2.9)).isFalse();
    }

    private boolean isInk(Image image, double row, double value) {
        Color colour = image.getPixelReader().getColor((int) plot.xOf(row), (int) plot.yOf(value));
        return colour.getOpacity() > 0.5;
    }
}
