package dev.lookback.app.explain;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.explain.learned.FiltersPane;
import dev.lookback.app.theme.Theme;
import dev.lookback.recipe.preset.Preset;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/**
 * Pictures of the explanation panes for the notebook's network, and the latency of activations behind the pointer: {@code
 * mvn test -Dtest=InsightPictures -Dinsight=../shared/data/000300.SH.csv}. Both are in {@code target/insight}.
 */
@WithJavaFx
@EnabledIfSystemProperty(named = "insight", matches = ".+")
class InsightPictures {

    private static final int WINDOWS = 300;

    @TempDir
    Path folder;

    private Stage stage;
    private WindowUnderTest window;

    @Start
    void start(Stage primary) {
        stage = primary;
        window = new WindowUnderTest(primary, folder);
    }

    @Test
    void ofTheNotebooksNetwork() throws Exception {
        window.begin(Path.of(System.getProperty("insight")));
        picture("nothing", "tab-filters", () -> true);
        window.edit(r -> Preset.NOTEBOOK_REPAIRED.on(window.workbench().series().orElseThrow()));
        window.edit(r -> r.withWindows(r.windows().withLookback(120))
                .withTraining(r.training().withEpochs(2)));
        window.train();
        run(() -> window.workbench().anchorProperty().set(4200));
        picture("filters", "tab-filters", () -> label("filters-about").contains("excites"));
        picture(
                "attribution",
                "tab-attribution",
                () -> !label("attribution-forecast").isEmpty());
        window.press("attribution-compute");
        long began = System.nanoTime();
        picture(
                "attribution-importance",
                "tab-attribution",
                () -> label("attribution-importance-words").contains("orders"));
        double importance = (System.nanoTime() - began) / 1e9;
        run(() -> Theme.DARK.dress(stage.getScene()));
        picture("attribution-dark", "tab-attribution", () -> true);
        picture("filters-dark", "tab-filters", () -> true);
        Files.writeString(
                Path.of("target", "insight", "times.txt"),
                "%s; permutation importance %.1f s%n".formatted(times(), importance));
        window.close();
    }

    /**
     * Latency from moving the pointer to the activations being drawn, for one window after the other, and the threads'
     * processor time, which depends less on a busy machine.
     */
    private String times() throws Exception {
        FiltersPane pane = window.node(FiltersPane.class, "filters");
        follow(pane, 2000); // until the hot code is compiled
        Map<String, Double> before = worked();
        List<Double> millis = follow(pane, 3000);
        String work = worked().entrySet().stream()
                .map(thread -> "%s %.1f ms"
                        .formatted(
                                thread.getKey(),
                                (thread.getValue() - before.getOrDefault(thread.getKey(), 0.0)) / WINDOWS))
                .collect(Collectors.joining(", "));
        return "activations of %d windows: median %.1f ms, 99th percentile %.1f ms; processor time for each: %s"
                .formatted(WINDOWS, millis.get(WINDOWS / 2), millis.get(WINDOWS * 99 / 100), work);
    }

    private List<Double> follow(FiltersPane pane, int from) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            int anchor = from + i;
            CompletableFuture<Long> drawn = new CompletableFuture<>();
            long began = System.nanoTime();
            run(() -> {
                pane.onDrawn(() -> drawn.complete(System.nanoTime()));
                window.workbench().anchorProperty().set(anchor);
            });
            millis.add((drawn.join() - began) / 1e6);
        }
        millis.sort(null);
        assertThat(millis).hasSize(WINDOWS);
        return millis;
    }

    private static Map<String, Double> worked() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Double> worked = new TreeMap<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null
                    && Set.of("JavaFX Application Thread", "QuantumRenderer-0", "explain")
                            .contains(thread.getThreadName())) {
                worked.merge(thread.getThreadName(), threads.getThreadCpuTime(thread.getThreadId()) / 1e6, Double::sum);
            }
        }
        return worked;
    }

    private String label(String id) {
        return fx(() -> window.node(Label.class, id).getText());
    }

    private interface Ready {
        boolean is() throws Exception;
    }

    private void picture(String name, String tab, Ready ready) throws Exception {
        window.press("view-explain");
        TabPane tabs = window.node(TabPane.class, "explain");
        run(() -> tabs.getTabs().stream()
                .filter(each -> tab.equals(each.getId()))
                .forEach(tabs.getSelectionModel()::select));
        until(ready::is);
        for (int i = 0; i < 20; i++) {
            run(() -> stage.getScene().getRoot().layout());
        }
        WritableImage image = fx(() -> {
            Scene scene = stage.getScene();
            return scene.snapshot(null);
        });
        File file = Path.of("target", "insight", name + ".png").toFile();
        file.getParentFile().mkdirs();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
    }
}
