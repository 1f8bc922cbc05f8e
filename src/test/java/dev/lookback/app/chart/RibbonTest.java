package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.chart.axis.NumberLabels;
import dev.lookback.app.theme.Theme;
import java.util.List;
import java.util.Locale;
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
            assertThat(((Polygon) areas().get(0)).getFill()).isNotEqualTo(Color.BLACK);
            assertThat(areas().get(0).getOpacity()).isLessThan(0.5);
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
}
