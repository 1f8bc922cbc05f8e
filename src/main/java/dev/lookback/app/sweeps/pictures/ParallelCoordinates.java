package dev.lookback.app.sweeps.pictures;

import dev.lookback.app.widget.ObjectiveValue;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Dimension;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * Parallel coordinates: a line for each trial through its values and its objective. Dragging along an axis leaves out
 * what lies elsewhere, and so do the {@link BrushKeys}.
 */
final class ParallelCoordinates extends Picture {

    private static final double TOP = 36;
    private static final double NAME_LINE = 15;
    private static final double NAME_GAP = 8;

    /** Least distance between the values on an axis. */
    private static final double TICK_LINE = 13;

    private static final double MARK = 40;

    /** Between the lines of trials and the values that they would strike through. */
    private static final double VEIL = 0.8;

    /** Dashes of trials that ended early or are still running. */
    private static final double[] UNFINISHED = {4, 3};

    private static final double BOTTOM = 12;
    static final double SIDE = 70;
    private static final double GRAB = 14;

    /** Height of a brush over a single value. */
    private static final double THIN = 6;

    private final Runnable brushed;
    private final Map<Integer, Brush> brushes = new HashMap<>();
    private List<Axis> axes = List.of();
    private boolean staggered;

    /** @param brushed called when the brushes change */
    ParallelCoordinates(Texts texts, TrialPick pick, Runnable brushed) {
        super(texts, "sweep-parallel", pick);
        this.brushed = brushed;
        setAccessibleHelp(texts.get("app.sweeps.picture.brush.accessible"));
        BrushKeys.install(this);
        BrushDrag.install(this, canvas());
    }

    Optional<Brush> brush(int axis) {
        return Optional.ofNullable(brushes.get(axis));
    }

    /** Sets the brush of an axis, or clears it. */
    void brush(int axis, Optional<Brush> brush) {
        brush.ifPresentOrElse(set -> brushes.put(axis, set), () -> brushes.remove(axis));
        changed();
    }

    void clearAll() {
        clear();
        changed();
    }

    private void changed() {
        redraw();
        brushed.run();
    }

    /** Clears the brushes, before another sweep is shown. */
    void clear() {
        brushes.clear();
    }

    /** Where trials lie on an axis. */
    AxisStops stops(int axis) {
        return AxisStops.of(data().judged().stream().map(trial -> places(data(), trial, objectiveAxis())[axis]));
    }

    /** What is brushed on an axis, and how many trials all brushes leave. */
    String told(int axis) {
        Set<Integer> out = leftOut(data());
        List<StoredTrial> judged = data().judged();
        long left = judged.stream()
                .filter(trial -> !out.contains(trial.trial().number()))
                .count();
        String range = brush(axis).map(b -> range(axis, b)).orElse(texts().get("app.sweeps.picture.brush.none"));
        return texts().get("app.sweeps.picture.brush.told", axes.get(axis).name(), range, left, judged.size());
    }

    private String range(int axis, Brush brush) {
        String from = value(axis, brush.from());
        return brush.from() == brush.to()
                ? from
                : texts().get("app.sweeps.picture.brush.range", from, value(axis, brush.to()));
    }

    /** Value of the trial that lies nearest to a place on an axis. */
    private String value(int axis, double place) {
        Axis objective = objectiveAxis();
        StoredTrial nearest = data().judged().stream()
                .min(Comparator.comparingDouble(trial -> Math.abs(places(data(), trial, objective)[axis] - place)))
                .orElseThrow();
        List<Dimension> dimensions = data().space().dimensions();
        return axis == dimensions.size()
                ? ObjectiveValue.of(data().objective(), data().value(nearest), texts())
                : PointValues.text(
                        dimensions.get(axis).path(),
                        nearest.trial().point().values().get(axis),
                        texts());
    }

    /** Numbers of the trials outside a brush. */
    Set<Integer> leftOut(SweepData of) {
        Set<Integer> out = new HashSet<>();
        Axis objective = objectiveAxis(of);
        for (StoredTrial trial : of.trials()) {
            double[] places = places(of, trial, objective);
            boolean in = brushes.entrySet().stream()
                    .allMatch(brush -> brush.getValue().contains(places[brush.getKey()]));
            if (!in) {
                out.add(trial.trial().number());
            }
        }
        return out;
    }

    /** Position on each dimension's axis, then on the objective's; NaN where unknown. */
    private static double[] places(SweepData of, StoredTrial trial, Axis objective) {
        List<Dimension> dimensions = of.space().dimensions();
        double[] places = new double[dimensions.size() + 1];
        for (int i = 0; i < dimensions.size(); i++) {
            places[i] = dimensions.get(i).place(trial.trial().point().values().get(i));
        }
        places[dimensions.size()] =
                Double.isFinite(trial.trial().cost()) ? objective.place(of.value(trial)) : Double.NaN;
        return places;
    }

    // ---- drawing

    @Override
    void draw(GraphicsContext g, double width, double height) {
        axes = new ArrayList<>();
        for (Dimension dimension : data().space().dimensions()) {
            axes.add(Axis.of(dimension, texts()));
        }
        axes.add(objectiveAxis());
        staggered = isTight();
        List<StoredTrial> order = new ArrayList<>(data().judged());
        // The best are drawn over all others.
        order.sort(Comparator.comparing(this::isFaded)
                .reversed()
                .thenComparing(
                        Comparator.comparingDouble((StoredTrial t) -> -t.trial().cost())));
        for (StoredTrial trial : order) {
            drawTrial(g, trial);
        }
        for (int i = 0; i < axes.size(); i++) {
            drawAxis(g, i);
        }
        double last = x(axes.size() - 1);
        data().persistence()
                .ifPresent(range -> new PersistenceMark(range, axes.get(axes.size() - 1), data().objective(), texts())
                        .draw(g, ink(), last - MARK, last, this::y));
    }

    /** Names of neighbours stand one above the other where they would touch. */
    private void drawName(GraphicsContext g, int index) {
        double half = wordWidth(axes.get(index).name()) / 2;
        double x = Math.max(half + 2, Math.min(getWidth() - half - 2, x(index)));
        word(
                g,
                axes.get(index).name(),
                x,
                index % 2 == 0 || !staggered ? 10 : 10 + NAME_LINE,
                TextAlignment.CENTER,
                VPos.CENTER);
    }

    private boolean isTight() {
        for (int i = 1; i < axes.size(); i++) {
            double words =
                    wordWidth(axes.get(i - 1).name()) + wordWidth(axes.get(i).name());
            if (words / 2 + NAME_GAP > x(i) - x(i - 1)) {
                return true;
            }
        }
        return false;
    }

    private void drawTrial(GraphicsContext g, StoredTrial trial) {
        double[] places = places(data(), trial, axes.get(axes.size() - 1));
        Color colour = colour(trial);
        g.setStroke(colour.deriveColor(0, 1, 1, isFaded(trial) ? 0.25 : 0.9));
        g.setLineDashes(data().isWhole(trial) ? null : UNFINISHED);
        g.setLineWidth(isSelected(trial) ? 3.5 : isFaded(trial) ? 0.8 : 1.3);
        double[] xs = new double[places.length];
        double[] ys = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            xs[i] = x(i);
            ys[i] = y(places[i]);
            place(xs[i], ys[i], trial);
        }
        g.strokePolyline(xs, ys, xs.length);
        g.setLineDashes(null);
        int last = axes.size() - 1;
        int beyond = axes.get(last).beyond(data().value(trial));
        if (beyond != 0 && !isFaded(trial)) {
            EdgePointer.draw(g, xs[last], ys[last], 0, beyond, colour);
        }
    }

    private void drawAxis(GraphicsContext g, int index) {
        Axis axis = axes.get(index);
        double x = x(index);
        g.setStroke(ink().of(PictureColours.Use.WORD));
        g.setLineWidth(1);
        g.strokeLine(x, y(0), x, y(1));
        boolean last = index == axes.size() - 1;
        drawName(g, index);
        double before = Double.NaN;
        for (Axis.Tick tick : axis.ticks()) {
            if (Math.abs(y(tick.place()) - before) < TICK_LINE) {
                continue; // on a low picture not every one has room
            }
            before = y(tick.place());
            double width = wordWidth(tick.label());
            g.setFill(ink().of(PictureColours.Use.GROUND).deriveColor(0, 1, 1, VEIL));
            g.fillRect(last ? x + 5 : x - 7 - width, y(tick.place()) - 7, width + 2, 14);
            word(
                    g,
                    tick.label(),
                    last ? x + 6 : x - 6,
                    y(tick.place()),
                    last ? TextAlignment.LEFT : TextAlignment.RIGHT,
                    VPos.CENTER);
        }
        Brush brush = brushes.get(index);
        if (brush != null) {
            g.setFill(ink().of(PictureColours.Use.FRONT).deriveColor(0, 1, 1, 0.3));
            double height = Math.max(THIN, y(brush.from()) - y(brush.to()));
            g.fillRect(x - 7, (y(brush.from()) + y(brush.to()) - height) / 2, 14, height);
        }
    }

    private double x(int axis) {
        return axes.size() == 1 ? SIDE : SIDE + axis * (getWidth() - 2 * SIDE) / (axes.size() - 1);
    }

    private double y(double place) {
        return top() + (1 - place) * (getHeight() - top() - BOTTOM);
    }

    double placeAt(double y) {
        return 1 - (y - top()) / (getHeight() - top() - BOTTOM);
    }

    private double top() {
        return staggered ? TOP + NAME_LINE : TOP;
    }

    /** The axis near to a place, or −1. */
    int axisAt(double x) {
        for (int i = 0; i < axes.size(); i++) {
            if (Math.abs(x(i) - x) < GRAB) {
                return i;
            }
        }
        return -1;
    }
}
