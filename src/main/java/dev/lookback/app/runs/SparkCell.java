package dev.lookback.app.runs;

import dev.lookback.app.workbench.LiveRun;
import dev.lookback.app.workbench.RunLibrary;
import dev.lookback.training.EpochResult;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TreeTableCell;
import javafx.scene.shape.Polyline;

/** Cell with a sparkline of a run's validation loss; live while it trains. */
final class SparkCell extends TreeTableCell<RunLine, RunLine> {

    private static final double WIDTH = 72;
    private static final double HEIGHT = 16;

    private final RunLibrary library;
    private final Sparks sparks;
    private final Polyline line = new Polyline();
    private final InvalidationListener onEpoch = o -> grow();
    private WeakInvalidationListener listening;
    private LiveRun live;
    private long shown = -1;

    SparkCell(RunLibrary library, Sparks sparks) {
        this.library = library;
        this.sparks = sparks;
        line.getStyleClass().add("spark");
    }

    @Override
    protected void updateItem(RunLine item, boolean empty) {
        super.updateItem(item, empty);
        unfollow();
        shown = -1;
        if (empty || !(item instanceof RunLine.OfRun run) || !run.isRead()) {
            setGraphic(null);
            return;
        }
        setGraphic(line);
        line.getPoints().clear();
        long id = run.id();
        shown = id;
        live = library.live().get(id);
        if (live == null) {
            sparks.of(id, curve -> {
                if (shown == id) {
                    draw(curve);
                }
            });
        } else {
            listening = new WeakInvalidationListener(onEpoch);
            live.history().addListener(listening);
            grow();
        }
    }

    private void unfollow() {
        if (live != null) {
            live.history().removeListener(listening);
            live = null;
        }
    }

    private void grow() {
        draw(live.history().stream().mapToDouble(EpochResult::judgedLoss).toArray());
    }

    private void draw(double[] curve) {
        line.getPoints().clear();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : curve) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double range = high > low ? high - low : 1;
        for (int i = 0; i < curve.length; i++) {
            if (Double.isFinite(curve[i])) {
                double x = curve.length == 1 ? WIDTH / 2 : WIDTH * i / (curve.length - 1);
                line.getPoints().addAll(x, HEIGHT * (high - curve[i]) / range);
            }
        }
    }
}
