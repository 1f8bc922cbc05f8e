package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DotImageTest {

    private static double opacity(Image image, int x, int y) {
        return image.getPixelReader().getColor(x, y).getOpacity();
    }

    @Test
    void aDotIsRoundAndOfItsColour() {
        DotImage dots = new DotImage(20, 20, 2);
        dots.add(10.5, 10.5);
        Image image = dots.in(Color.RED);
        assertThat(image.getPixelReader().getColor(10, 10)).isEqualTo(Color.RED);
        assertThat(opacity(image, 12, 10)).isBetween(0.3, 0.7);
        assertThat(opacity(image, 12, 10)).isEqualTo(opacity(image, 8, 10)).isEqualTo(opacity(image, 10, 12));
        assertThat(opacity(image, 12, 12)).isLessThan(0.1);
        assertThat(opacity(image, 14, 10)).isZero();
    }

    @Property(tries = 50)
    void everyDotIsSeenAndNothingFarFromAllOfThem(@ForAll long seed) {
        Random random = new Random(seed);
        DotImage dots = new DotImage(60, 40, 1.6);
        double[] xs = random.doubles(30, -10, 70).toArray();
        double[] ys = random.doubles(30, -10, 50).toArray();
        for (int i = 0; i < xs.length; i++) {
            dots.add(xs[i], ys[i]);
        }
        Image image = dots.in(Color.BLACK);
        for (int i = 0; i < xs.length; i++) {
            if (isInside(xs[i], ys[i])) {
                assertThat(opacity(image, (int) xs[i], (int) ys[i])).isGreaterThan(0.99);
            }
        }
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 60; x++) {
                double px = x + 0.5;
                double py = y + 0.5;
                boolean far = IntStream.range(0, xs.length)
                        .filter(i -> isInside(xs[i], ys[i]))
                        .allMatch(i -> Math.hypot(xs[i] - px, ys[i] - py) > 3);
                assertThat(far && opacity(image, x, y) > 0).isFalse();
            }
        }
    }

    private static boolean isInside(double x, double y) {
        return x >= 0 && x < 60 && y >= 0 && y < 40;
    }
}
