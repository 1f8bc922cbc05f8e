package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.theme.Theme;
import dev.lookback.text.NumberLabels;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class RibbonTest {

    private final Ribbon ribbon = new Ribbon("run-0");
    private Plot plot;

    @Start
    void start(Stage stage) {
        plot = new Plot(new NumberLabels(Locale.ENGLISH));
        plot.addRibbon(ribbon);
        plot.homeProperty().set(new AxisSpan(0, 4));
        Scene scene = new Scene(plot, 300, 200);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void show(double... widths) {
        double[] xs = new double[widths.length];
        double[] low = new double[widths.length];
        for (int i = 0; i < widths.length; i++) {
            xs[i] = i;
            low[i] = 1 - widths[i];
        }
        ribbon.show(xs, low, widths);
        ribbon.place(plot);
    }

    private List<Node> areas() {
        return List.copyOf(ribbon.pane().getChildren());
    }

    @Test
    void itIsNeverBlackForAFrame() {
        FxWindow.onFx(() -> {
            show(1, 2, 3);
            Color fill = (Color) ((Polygon) areas().get(0)).getFill();
            assertThat(fill.getBrightness()).isGreaterThan(0.5);
        });
        List<Node> first = areas();
        FxWindow.onFx(() -> {
            show(1, 2, 3, 4);
            assertThat(areas()).as("styled once").isEqualTo(first);
            assertThat(((Polygon) areas().get(0)).getPoints()).hasSize(16);
        });
    }

    @Test
    void stretchesThatAreGoneAreEmpty() {
        FxWindow.onFx(() -> {
            show(1, 2, Double.NaN, 1, 2);
            assertThat(areas()).hasSize(2);
            show(1, 2);
            assertThat(((Polygon) areas().get(1)).getPoints()).isEmpty();
        });
    }

    @Test
    void aHundredThousandPointsAreAsWideAsTheWidestInEachColumnOfPixels() {
        double[] xs = new double[100_000];
        double[] low = new double[xs.length];
        double[] high = new double[xs.length];
        Arrays.setAll(xs, i -> 4.0 * i / xs.length);
        Arrays.fill(low, -1);
        Arrays.fill(high, 1);
        low[31_234] = -5;
        high[77_777] = 7;
        FxWindow.onFx(() -> {
            plot.setHeight(new AxisSpan(-10, 10));
            plot.layout();
            ribbon.show(xs, low, high);
            ribbon.place(plot);
            assertThat(areas()).hasSize(1);
            List<Double> corners = ((Polygon) areas().get(0)).getPoints();
            assertThat(corners).hasSizeLessThanOrEqualTo(4 * (int) (plot.areaWidth() + 2));
            List<Double> heights = IntStream.range(0, corners.size() / 2)
                    .mapToObj(i -> corners.get(2 * i + 1))
                    .toList();
            assertThat(Collections.max(heights)).isEqualTo(plot.yOf(-5));
            assertThat(Collections.min(heights)).isEqualTo(plot.yOf(7));
        });
    }
}
