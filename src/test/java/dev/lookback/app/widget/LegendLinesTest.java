package dev.lookback.app.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.workbench.OneThreadWorkbench;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class LegendLinesTest {

    private static final double ENTRY = 100;
    private static final double LINE = 20;

    private FlowPane legend;
    private Button after;
    private HBox header;

    @Start
    void start(Stage stage) {
        legend = new FlowPane();
        after = new Button("All");
        IntStream.range(0, 5).forEach(i -> {
            Region entry = new Region();
            entry.setMinSize(ENTRY, LINE);
            entry.setMaxSize(ENTRY, LINE);
            legend.getChildren().add(entry);
        });
        header = new HBox(new LegendLines(List.of(new Button("close")), legend, List.of(after)));
        new FxWindow(OneThreadWorkbench.withoutTraining()).show(stage, new VBox(header));
    }

    private void widen(double width) {
        FxWindow.onFx(() -> {
            header.setMaxWidth(width);
            header.getScene().getRoot().layout();
        });
        FxWindow.settle();
    }

    @Test
    void aLegendThatHadToWrapOftenGoesBelowTheOtherControls() {
        widen(850);
        assertThat(legend.getHeight()).isEqualTo(LINE);
        assertThat(after.getBoundsInParent().getMaxX()).isEqualTo(850);
        assertThat(legend.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(after.getLayoutX());

        widen(500);
        assertThat(legend.getHeight()).as("two lines are no waste").isEqualTo(2 * LINE);
        assertThat(legend.getLayoutY()).isLessThan(after.getBoundsInParent().getMaxY());

        widen(320);
        assertThat(legend.getWidth()).isEqualTo(320);
        assertThat(legend.getHeight()).isEqualTo(2 * LINE);
        assertThat(legend.getLayoutY()).isGreaterThan(after.getBoundsInParent().getMaxY() - 1);
        assertThat(after.getBoundsInParent().getMaxX()).isEqualTo(320);
        assertThat(header.getHeight())
                .isGreaterThanOrEqualTo(legend.getBoundsInParent().getMaxY());
    }
}
