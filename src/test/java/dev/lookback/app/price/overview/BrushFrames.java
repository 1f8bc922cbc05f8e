package dev.lookback.app.price.overview;

import static dev.lookback.app.WindowUnderTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.DragGesture;
import dev.lookback.app.FrameClock;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.chart.axis.AxisSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/**
 * Frame rate of the price chart over a series of so many rows with a run's forecasts, rendered in software, while its brush is dragged over the
 * whole series and widened, and the view is zoomed: {@code mvn test -Dtest=BrushFrames -Dframes=100000}, on a quiet machine. The result is in
 * {@code target/brush-frames.txt}.
 */
@WithJavaFx
@EnabledIfSystemProperty(named = "frames", matches = "\\d+")
class BrushFrames {

    private static final int FRAMES = 300;

    @TempDir
    Path folder;

    private WindowUnderTest window;
    private Plot plot;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @Test
    void followTheBrush() throws Exception {
        window.openSeries(series(Integer.getInteger("frames")), 1);
        window.train();
        plot = window.node(Plot.class, "price-plot");
        Overview strip = window.node(Overview.class, "price-overview");
        Node brush = strip.lookup(".overview-brush");
        Node edge = strip.lookup(".overview-edge");
        AxisSpan home = plot.homeProperty().get();
        double reach = 0.7 * plot.areaWidth();
        see(new AxisSpan(home.to() - home.length() / 50, home.to()));
        FrameClock.during(FRAMES, drag(brush, -reach));
        see(new AxisSpan(home.to() - home.length() / 50, home.to()));
        String report = line("a fiftieth of the rows moved", drag(brush, -reach));
        see(new AxisSpan(home.to() - home.length() / 4, home.to()));
        report += line("a quarter of the rows moved", drag(brush, -reach));
        see(new AxisSpan(home.to() - home.length() / 50, home.to()));
        report += line("an edge dragged over the series", drag(edge, -reach));
        see(home);
        double factor = Math.pow(0.001, 1.0 / FRAMES);
        report += line(
                "zoomed from all to a thousandth",
                i -> plot.see(plot.view().zoomed(factor, home.from() + 0.8 * home.length())));
        Files.writeString(Path.of("target", "brush-frames.txt"), report);
        assertThat(plot.view().length()).isLessThan(home.length() / 100);
        window.close();
    }

    /** Hourly values with a daily cycle on a random walk. */
    private Path series(int rows) throws Exception {
        Random random = new Random(1);
        StringBuilder csv = new StringBuilder("date,load,heat\n");
        LocalDateTime time = LocalDateTime.of(2010, 1, 1, 0, 0);
        double walk = 50;
        for (int i = 0; i < rows; i++) {
            walk += random.nextGaussian() / 10;
            double cycle = 4 * Math.sin(2 * Math.PI * i / 24);
            csv.append(time.plusHours(i).toString().replace('T', ' '))
                    .append(',')
                    .append((float) (walk + cycle + random.nextGaussian()))
                    .append(',')
                    .append((float) (20 + cycle))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("hourly.csv"), csv);
    }

    private void see(AxisSpan view) throws Exception {
        run(() -> plot.see(view));
    }

    private static IntConsumer drag(Node node, double pixels) {
        return DragGesture.of(node, MouseButton.PRIMARY, pixels, FRAMES);
    }

    private static String line(String what, IntConsumer change) throws InterruptedException {
        return what + ": " + FrameClock.during(FRAMES, change).line();
    }
}
