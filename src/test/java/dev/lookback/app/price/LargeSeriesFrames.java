package dev.lookback.app.price;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.DragGesture;
import dev.lookback.app.FrameClock;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.chart.axis.AxisSpan;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/**
 * Frame times of a window with a series of so many rows, rendered in software: while it is opened, while its chart is dragged, zoomed and brushed,
 * and while each pane comes on show, before and after a run is trained. {@code mvn test -Dtest=LargeSeriesFrames -Drows=1000000} on a quiet
 * machine, with {@code -Dcolumns=2} for fewer columns than six, and {@code -Dtrained=false} to leave out the run. The result is in {@code target/large-series-frames.txt}.
 */
@WithJavaFx
@EnabledIfSystemProperty(named = "rows", matches = "\\d+")
class LargeSeriesFrames {

    private static final int FRAMES = 200;

    /** Frames in which whatever a change has set off in the background arrives. */
    private static final int SETTLING = 60;

    /** One row in so many is a spike. */
    private static final int SPIKES = 9973;

    @TempDir
    Path folder;

    private final StringBuilder report = new StringBuilder();
    private WindowUnderTest window;
    private Plot plot;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @Test
    void staySmooth() throws Exception {
        Path file = series(Integer.getInteger("rows"));
        FrameClock.during(SETTLING, i -> {});
        clocked("opened", () -> window.begin(file));
        plot = window.node(Plot.class, "price-plot");
        if (!"false".equals(System.getProperty("moved"))) {
            move("series");
            panes("series");
        }
        if (!"false".equals(System.getProperty("trained"))) {
            clocked("trained", () -> {
                window.openSeries(file, 1);
                window.train();
            });
            window.press("view-workbench");
            run(() -> window.node(MenuButton.class, "price-baselines")
                    .getItems()
                    .forEach(item -> ((CheckMenuItem) item).setSelected(!item.isDisable())));
            move("forecasts");
            panes("forecasts");
        }
        assertThat(report).isNotEmpty();
        window.close();
    }

    private void move(String shown) throws Exception {
        Node canvas = plot.getCanvas();
        Node strip = window.node(Node.class, "price-overview");
        Node brush = strip.lookup(".overview-brush");
        Node edge = strip.lookup(".overview-edge");
        AxisSpan home = plot.homeProperty().get();
        see(home);
        FrameClock.during(FRAMES, DragGesture.wheel(canvas, 20));
        see(home);
        line(shown + ", wheel from all to a thousandth", DragGesture.wheel(canvas, 24));
        line(shown + ", wheel back to all", DragGesture.wheel(canvas, -24));
        see(home);
        line(shown + ", all of it redrawn", i -> plot.see(i % 2 == 0 ? home : home.zoomed(0.99, home.to())));
        for (int part : new int[] {2, 10, 100}) {
            see(new AxisSpan(home.to() - home.length() / part, home.to()));
            line(
                    shown + ", a part of 1/" + part + " panned",
                    DragGesture.of(canvas, MouseButton.SECONDARY, 500, FRAMES));
        }
        see(new AxisSpan(home.to() - home.length() / 50, home.to()));
        line(shown + ", brush of 1/50 dragged", DragGesture.of(brush, MouseButton.PRIMARY, -500, FRAMES));
        see(new AxisSpan(home.to() - home.length() / 2, home.to()));
        line(shown + ", brush of 1/2 dragged", DragGesture.of(brush, MouseButton.PRIMARY, -200, FRAMES));
        see(new AxisSpan(home.to() - home.length() / 50, home.to()));
        line(shown + ", edge of the brush dragged", DragGesture.of(edge, MouseButton.PRIMARY, -500, FRAMES));
        see(home);
        line(shown + ", window moved", i -> window.workbench().anchorProperty().set(1000 + 10 * i));
    }

    private void panes(String shown) throws Exception {
        for (String view : List.of("evaluate", "explain", "workbench")) {
            clocked(shown + ", view " + view, () -> window.press("view-" + view));
            TabPane tabs = fx(
                    () -> window.node(Node.class, "view-" + view).getScene().getRoot().lookupAll(".tab-pane").stream()
                            .map(TabPane.class::cast)
                            .filter(LargeSeriesFrames::visible)
                            .findFirst()
                            .orElseThrow());
            for (Tab tab : fx(() -> List.copyOf(tabs.getTabs()))) {
                String name = shown + ", " + view + " " + tab.getId();
                clocked(name, () -> run(() -> tabs.getSelectionModel().select(tab)));
                Optional<Plot> within = fx(() -> tab.getContent().lookupAll(".plot").stream()
                        .map(Plot.class::cast)
                        .filter(LargeSeriesFrames::visible)
                        .findFirst());
                if (within.isPresent()) {
                    Node canvas = within.get().getCanvas();
                    run(within.get()::seeAll);
                    line(name + ", wheel", DragGesture.wheel(canvas, 8));
                    line(name + ", panned", DragGesture.of(canvas, MouseButton.SECONDARY, 200, FRAMES));
                }
            }
        }
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Hourly values with a daily cycle on a random walk, and spikes of a single row; with {@code -Duneven=true} at uneven times, with a pause after
     * 500 rows. */
    private Path series(int rows) throws Exception {
        Random random = new Random(1);
        Path file = folder.resolve("large.csv");
        boolean uneven = Boolean.getBoolean("uneven");
        int columns = Integer.getInteger("columns", 6);
        int minutes = rows > 2_000_000 ? 10 : 60;
        LocalDateTime time = LocalDateTime.of(1900, 1, 1, 0, 0);
        double walk = 50;
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("date,"
                    + String.join(
                            ",",
                            List.of("load", "heat", "wind", "sun", "rain", "cost")
                                    .subList(0, columns)) + '\n');
            for (int i = 0; i < rows; i++) {
                walk += random.nextGaussian() / 100;
                double cycle = 4 * Math.sin(2 * Math.PI * i / 24);
                double spike = i % SPIKES == 0 ? 40 : 0;
                time = time.plusDays(uneven && i % 500 == 0 ? 5 : 0)
                        .plusMinutes(uneven ? 1 + random.nextInt(2 * minutes) : minutes);
                csv.write(time.toString().replace('T', ' '));
                for (int column = 0; column < columns; column++) {
                    csv.write("," + (float) (walk + cycle * column + random.nextGaussian() + spike));
                }
                csv.write('\n');
            }
        }
        return file;
    }

    private void see(AxisSpan view) {
        run(() -> plot.see(view));
    }

    private void line(String what, IntConsumer change) throws Exception {
        add(what + ": " + FrameClock.during(FRAMES, change).line());
    }

    private void clocked(String what, Change change) throws Exception {
        FrameClock clock = FrameClock.start();
        long began = System.nanoTime();
        change.make();
        double seconds = (System.nanoTime() - began) / 1e9;
        FrameClock.during(SETTLING, i -> {});
        clock.stop();
        add("%s in %.1f s: %s".formatted(what, seconds, clock.line()));
    }

    private void add(String line) throws Exception {
        report.append(line);
        Files.writeString(Path.of("target", "large-series-frames.txt"), report);
    }

    /** Action of a person. */
    private interface Change {
        void make() throws Exception;
    }
}
