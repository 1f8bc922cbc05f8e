package dev.lookback.app.explain;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.engine.TrainedModel;
import dev.lookback.series.Series;
import dev.lookback.training.RunResult;
import dev.lookback.window.WindowSpec;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Finished run shown on the charts: its model and the series it was trained on. */
public record ShownRun(TrainedModel model, Series series) {

    /** The anchor nearest to another whose window lies within the series. */
    public int within(int anchor) {
        WindowSpec spec = model.recipe().windows();
        int last = series.rows() - 1 - spec.newestRow(0);
        return Math.max(-spec.oldestRow(0), Math.min(last, anchor));
    }

    /** Tells a pane which run is shown, while the pane is in the scene. */
    public static void follow(Node pane, Workbench workbench, Consumer<ShownRun> begin, Runnable nothing) {
        ObservableValue<RunResult> result = workbench.runProperty().flatMap(LiveRun::resultProperty);
        WhileShown.follow(
                pane,
                result,
                over -> begin.accept(
                        new ShownRun(over.model(), workbench.runProperty().get().series())));
        WhileShown.end(pane, result, nothing);
    }

    /** Calls a listener whenever a pane's tab comes to the front. */
    public static void whenSeen(Node pane, Runnable seen) {
        pane.parentProperty().flatMap(Node::visibleProperty).orElse(false).subscribe(visible -> {
            if (visible) {
                seen.run();
            }
        });
    }

    /** Whether a pane is visible: in a scene, and not behind another tab or view. */
    public static boolean isSeen(Node pane) {
        Node each = pane;
        while (each != null && each.isVisible()) {
            each = each.getParent();
        }
        return each == null && pane.getScene() != null;
    }
}
