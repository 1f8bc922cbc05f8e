package dev.lookback.app.runs;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.loss.LossOverlay;
import dev.lookback.app.workbench.Compared;
import dev.lookback.runs.queue.ManyRuns;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Runs view with many runs; {@link TableTimes} measures how long it takes. */
@WithJavaFx
class ManyRunsTest {

    private static final int RUNS = 400;

    /** No screen has room for more. */
    private static final int SEEN_AT_MOST = 60;

    @TempDir
    static Path folder;

    private WindowUnderTest window;

    @BeforeAll
    static void write() {
        ManyRuns.write(folder.resolve("runs.db"), RUNS);
    }

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean isRead(RunsTable table, int line) {
        return fx(() -> ((RunLine.OfRun) table.getTreeItem(line).getValue()).isRead());
    }

    private long read(RunsTable table) {
        return IntStream.range(0, RUNS).filter(line -> isRead(table, line)).count();
    }

    @Test
    void valuesAreReadOfWhatIsSeen() throws Exception {
        window.press("view-runs");
        RunsTable table = window.node(RunsTable.class, "runs-table");
        until(() -> table.getExpandedItemCount() == RUNS && isRead(table, 0));
        assertThat(read(table)).isBetween(1L, (long) SEEN_AT_MOST);
        assertThat(isRead(table, 300)).isFalse();

        run(() -> table.scrollTo(300));
        until(() -> isRead(table, 300));
        assertThat(read(table)).isBetween(2L, 2L * SEEN_AT_MOST);
    }

    @Test
    void whatIsTooMuchToCompareIsLeftOutAndSaid() throws Exception {
        window.press("view-runs");
        RunsTable table = window.node(RunsTable.class, "runs-table");
        until(() -> table.getExpandedItemCount() == RUNS);
        run(() -> table.getSelectionModel().selectRange(0, Compared.MOST));
        until(() -> window.has("compared.%d.MAE".formatted(Compared.MOST - 1)));
        assertThat(window.node(Label.class, "runs.leftOut").getText()).isEmpty();
        LossOverlay losses = window.node(LossOverlay.class, "overlay-loss");
        List<LegendEntry> entries = fx(() -> losses.lookupAll(".legend-entry").stream()
                .map(LegendEntry.class::cast)
                .filter(Node::isVisible)
                .toList());
        assertThat(entries).hasSize(Compared.MOST);
        assertThat(entries.subList(0, Compared.STYLES))
                .as("each has a colour and dash of its own")
                .extracting(Node::getId)
                .doesNotHaveDuplicates();
        assertThat(entries)
                .as("names tell them apart")
                .extracting(LegendEntry::getText)
                .doesNotHaveDuplicates();
        ScrollPane legend = fx(() -> (ScrollPane) losses.lookup(".legend-scroll"));
        assertThat(legend.getHeight())
                .as("the legend leaves the chart its room")
                .isLessThan(losses.getHeight() / 2);

        run(() -> table.getSelectionModel().selectAll());
        until(() -> !window.node(Label.class, "runs.leftOut").getText().isEmpty());
        assertThat(window.node(Label.class, "runs.leftOut").getText())
                .isEqualTo("Only the first %d of %d are compared.", Compared.MOST, RUNS);
        assertThat(window.has("compared.%d.MAE".formatted(Compared.MOST))).isFalse();
    }
}
