package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.chart.axis.AxisSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerticalFitTest {

    private static final AxisSpan VIEW = new AxisSpan(1, 2);

    private static Curve curve(double... ys) {
        Curve curve = new Curve("c");
        curve.show(new double[] {1, 2}, ys);
        return curve;
    }

    private static Ribbon ribbon(double[] xs, double[] low, double[] high) {
        Ribbon ribbon = new Ribbon("r");
        ribbon.show(xs, low, high);
        return ribbon;
    }

    @Test
    void ribbonsHaveRoomAsFarAsTheyAreInView() {
        Ribbon ribbon = ribbon(new double[] {1, 2, 3}, new double[] {0, Double.NaN, -90}, new double[] {4, 9, 90});
        assertThat(VerticalFit.height(List.of(curve(2, 3)), List.of(ribbon), VIEW, false, 0))
                .isEqualTo(new AxisSpan(0, 9));
    }

    @Test
    void aCurveThatLiesBesideTheViewHasNoSayInIt() {
        Curve future = new Curve("f");
        future.show(new double[] {8, 9}, new double[] {-50, 70});
        assertThat(VerticalFit.height(List.of(curve(2, 3), future), List.of(), VIEW, false, 0))
                .isEqualTo(new AxisSpan(2, 3));
        assertThat(VerticalFit.height(List.of(curve(2, 3), future), List.of(), new AxisSpan(8.2, 8.4), false, 0))
                .as("a line between two points is seen")
                .isEqualTo(new AxisSpan(-50, 70));
    }

    @Test
    void onALogarithmicAxisOnlyWhatIsPositiveCounts() {
        Ribbon ribbon = ribbon(new double[] {1, 2}, new double[] {-1, 1}, new double[] {4, 8});
        assertThat(VerticalFit.height(List.of(curve(2, 3)), List.of(ribbon), VIEW, true, 0))
                .isEqualTo(new AxisSpan(1, 8));
    }

    @Test
    void withoutAnythingThereIsAnAxisAllTheSame() {
        assertThat(VerticalFit.height(List.of(), List.of(), VIEW, false, 0)).isEqualTo(new AxisSpan(0, 1));
    }
}
