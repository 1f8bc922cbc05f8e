package dev.lookback.app.explain;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.LiveRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.engine.TrainedModel;
import dev.lookback.series.Series;
import dev.lookback.training.RunResult;
import dev.lookback.window.WindowSpec;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The run on the charts, once it is over: its kept weights with the series they were trained on. */
public record ShownRun(TrainedModel model, Series series) {

    /** The anchor nearest to this one whose window has all its inputs in the series. */
    public int within(int anchor) {
        WindowSpec spec = model.recipe().windows();
        int last = series.rows() - 1 - spec.newestRow(0);
        return Math.max(-spec.oldestRow(0), Math.min(last, anchor));
    }

    /** Tells a pane which run is shown, as long as it is in the window. */
    public static void follow(Node pane, Workbench workbench, Consumer<ShownRun> begin, Runnable nothing) {
        ObservableValue<RunResult> result = workbench.runProperty().flatMap(LiveRun::resultProperty);
        WhileShown.follow(
                pane,
                result,
                over -> begin.accept(
                        new ShownRun(over.model(), workbench.runProperty().get().series())));
        WhileShown.end(pane, result, nothing);
    }

    /** Calls this whenever a pane's tab comes to the front. */
    public static void whenSeen(Node pane, Runnable seen) {
        pane.parentProperty().flatMap(Node::visibleProperty).orElse(false).subscribe(visible -> {
            if (visible) {
                seen.run();
            }
        });
    }

    /** Whether a pane can be seen: neither another tab nor another view lies over it. */
    public static boolean isSeen(Node pane) {
        Node each = pane;
        while (each != null && each.isVisible()) {
            each = each.getParent();
        }
        return each == null && pane.getScene() != null;
    }
}
