package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PolylineTest {

    @Test
    void aMillionPointsBecomeAFewPerPixelAndNoSpikeIsLost() {
        Polyline line = new Polyline(x -> x, y -> y, x -> x);
        int points = 1_000_000;
        double pixels = 800;
        for (int i = 0; i < points; i++) {
            line.add(i * pixels / points, i == 123_456 ? -77 : 100 + Math.sin(i));
        }
        line.flush();
        assertThat(line.size()).isLessThanOrEqualTo(4 * 800);
        assertThat(Arrays.stream(line.ys(), 0, line.size()).min()).hasValue(-77);
        assertThat(line.xs()[0]).isZero();
        assertThat(line.xs()[line.size() - 1]).isEqualTo((points - 1) * pixels / points);
    }

    @Property
    void pointsStayInOrderAndKeepTheExtremesOfEveryColumn(@ForAll long seed) {
        Random random = new Random(seed);
        Polyline line = new Polyline(x -> x, y -> y, x -> x);
        double[] lowest = new double[20];
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        double x = 0;
        while (x < 19) {
            double y = random.nextInt(100);
            line.add(x, y);
            lowest[(int) x] = Math.min(lowest[(int) x], y);
            x += random.nextDouble() / 4;
        }
        line.flush();
        double[] kept = new double[20];
        Arrays.fill(kept, Double.POSITIVE_INFINITY);
        for (int i = 0; i < line.size(); i++) {
            assertThat(line.xs()[i]).isGreaterThanOrEqualTo(i == 0 ? 0 : line.xs()[i - 1]);
            kept[(int) line.xs()[i]] = Math.min(kept[(int) line.xs()[i]], line.ys()[i]);
        }
        assertThat(kept).isEqualTo(lowest);
    }
}
