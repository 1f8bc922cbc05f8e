package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FitTest {

    private static final Span VIEW = new Span(1, 2);

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
        assertThat(Fit.height(List.of(curve(2, 3)), List.of(ribbon), VIEW, false, 0))
                .isEqualTo(new Span(0, 9));
    }

    @Test
    void onALogarithmicAxisOnlyWhatIsPositiveCounts() {
        Ribbon ribbon = ribbon(new double[] {1, 2}, new double[] {-1, 1}, new double[] {4, 8});
        assertThat(Fit.height(List.of(curve(2, 3)), List.of(ribbon), VIEW, true, 0))
                .isEqualTo(new Span(1, 8));
    }

    @Test
    void withoutAnythingThereIsAnAxisAllTheSame() {
        assertThat(Fit.height(List.of(), List.of(), VIEW, false, 0)).isEqualTo(new Span(0, 1));
    }
}
