package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.text.NumberLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;

/** Curves have all the dashes and gaps that their style sheet gives them, like their samples in the legend. */
@WithJavaFx
class DashedCurveTest {

    private Plot plot;

    @Start
    void start(Stage stage) {
        plot = new Plot(new NumberLabels(Locale.ENGLISH));
        plot.homeProperty().set(new AxisSpan(0, 1));
        new FxWindow().show(stage, plot);
    }

    @ParameterizedTest
    @CsvSource({"actual, 0, 0", "baseline-drift, 9, 12", "run-4, 7, 10", "run-12, 2, 5"})
    void aCurveHasItsDashesAndGaps(String style, int dash, int period) {
        List<Integer> starts = starts(style);
        if (period == 0) {
            assertThat(starts).hasSize(1);
            return;
        }
        assertThat(starts.get(starts.size() - 1) - starts.get(0))
                .isCloseTo(period * (starts.size() - 1), within(1 + dash / 4));
    }

    @ParameterizedTest
    @CsvSource({"baseline-exponential-smoothing, 11, 5", "baseline-ridge, 7, 3", "run-20, 9, 5"})
    void aLongDashIsFollowedByAShortOne(String style, int first, int second) {
        List<Integer> starts = starts(style);
        for (int i = 0; i + 2 < starts.size(); i += 2) {
            assertThat(starts.get(i + 1) - starts.get(i)).isCloseTo(first, within(1));
            assertThat(starts.get(i + 2) - starts.get(i + 1)).isCloseTo(second, within(1));
        }
    }

    /** Columns of pixels in which a level line begins, and begins again after a gap. */
    private List<Integer> starts(String style) {
        Curve curve = new Curve(style);
        curve.show(new double[] {0, 1}, new double[] {1, 1});
        FxWindow.onFx(() -> plot.addLines(curve));
        FxWindow.settle();
        Image image = FxWindow.drawn(plot);
        List<Integer> starts = new ArrayList<>();
        boolean before = false;
        for (int x = 0; x < image.getWidth(); x++) {
            boolean ink = isInk(image, x);
            if (ink && !before) {
                starts.add(x);
            }
            before = ink;
        }
        return starts;
    }

    private static boolean isInk(Image image, int x) {
        PixelReader pixels = image.getPixelReader();
        return IntStream.range(0, (int) image.getHeight())
                        .mapToDouble(y -> pixels.getColor(x, y).getOpacity())
                        .sum()
                > 0.5;
    }
}
