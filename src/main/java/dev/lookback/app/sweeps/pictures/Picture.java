package dev.lookback.app.sweeps.pictures;

import dev.lookback.app.focus.KeyPointer;
import dev.lookback.app.widget.ObjectiveValue;
import dev.lookback.app.widget.layout.CanvasRegion;
import dev.lookback.app.widget.layout.Magnified;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Objective;
import dev.lookback.text.Decimals;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Base of a sweep's pictures, to be put into {@link Magnified}, redrawn when trials, size or colours change. Trials can be pointed at and opened. */
abstract class Picture extends Region {

    static final double DOT = 3.5;

    private static final double RING = 6.5;
    private static final double FONT = 11;
    private static final double TICK_GAP = 3;
    private static final double LEAST_LEFT = 56;

    final KeyPointer pointer;
    private final Texts texts;
    private final NumberLabels numbers;
    private final CanvasRegion drawing = new CanvasRegion(this::paint);
    private final PictureColours ink = new PictureColours(this::redraw);
    private final Tooltip tip = new Tooltip();
    private final TrialPlaces places = new TrialPlaces();
    private SweepData data;
    private Map<Integer, Double> shades = Map.of();
    private Set<Integer> hidden = Set.of();
    private OptionalLong selected = OptionalLong.empty();

    Picture(Texts texts, String id, TrialPick pick) {
        this.texts = texts;
        this.numbers = new NumberLabels(texts.locale());
        setId(id);
        getStyleClass().add("sweep-picture");
        pointer = KeyPointer.install(this, texts.get("app.sweeps.picture.of." + id), this::spots, spot -> {
            Point2D place = localToScene(spot.x(), spot.y());
            at(spot.x(), spot.y()).ifPresent(trial -> pick.pick(trial, place.getX(), place.getY()));
        });
        setAccessibleHelp(texts.get("app.sweeps.picture.accessible"));
        getChildren().addAll(drawing, ink.group(), pointer.mark());
        setMinSize(120, 90);
        drawing.addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
        drawing.addEventHandler(MouseEvent.MOUSE_EXITED, e -> tip.hide());
        drawing.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.isStillSincePress() && e.getClickCount() == 1) {
                at(e.getX(), e.getY()).ifPresent(trial -> pick.pick(trial, e.getSceneX(), e.getSceneY()));
            }
        });
    }

    /** @param faded numbers of the trials outside a brush */
    void show(SweepData shown, Map<Integer, Double> shadesOfTrials, Set<Integer> faded) {
        data = shown;
        shades = shadesOfTrials;
        hidden = faded;
        redraw();
    }

    /** @param run of the trial to be marked */
    void select(OptionalLong run) {
        if (!selected.equals(run)) {
            selected = run;
            redraw();
        }
    }

    /** Draws the picture again with the next frame. */
    final void redraw() {
        drawing.requestLayout();
    }

    final boolean isSelected(StoredTrial trial) {
        return selected.isPresent() && selected.getAsLong() == trial.run();
    }

    abstract void draw(GraphicsContext g, double width, double height);

    final SweepData data() {
        return data;
    }

    final Texts texts() {
        return texts;
    }

    final NumberLabels numbers() {
        return numbers;
    }

    final PictureColours ink() {
        return ink;
    }

    final Node canvas() {
        return drawing;
    }

    final boolean isFaded(StoredTrial trial) {
        return hidden.contains(trial.trial().number());
    }

    final Color colour(StoredTrial trial) {
        Double shade = shades.get(trial.trial().number());
        return isFaded(trial) || shade == null ? ink.of(PictureColours.Use.FADED) : ink.shade(shade);
    }

    @Override
    protected void layoutChildren() {
        drawing.resize(getWidth(), getHeight());
        redraw();
    }

    private void paint(GraphicsContext g) {
        places.clear();
        if (data != null && getWidth() > 0 && getHeight() > 0) {
            g.setFont(Font.font(ink.family(), FONT));
            draw(g, getWidth(), getHeight());
            places.forEach(this::isSelected, (x, y) -> ring(g, x, y));
        }
    }

    // ---- drawing

    /** Draws a trial: filled when completed, hollow when it ended early or is still running; remembers it for hit testing. */
    final void dot(GraphicsContext g, double x, double y, StoredTrial trial) {
        Color colour = colour(trial);
        if (data.isWhole(trial)) {
            g.setFill(colour);
            g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        } else {
            g.setStroke(colour);
            g.setLineWidth(1.3);
            g.strokeOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        }
        place(x, y, trial);
    }

    /** Draws a trial at its objective; one beyond the axes as a triangle at the edge, which points to where it lies. */
    final void dot(GraphicsContext g, Frame frame, double x, int beyondX, Axis y, StoredTrial trial) {
        double value = data.value(trial);
        int beyondY = y.beyond(value);
        if (beyondX == 0 && beyondY == 0) {
            dot(g, x, frame.y(y.place(value)), trial);
        } else {
            EdgePointer.draw(g, x, frame.y(y.place(value)), beyondX, beyondY, colour(trial));
            place(x, frame.y(y.place(value)), trial);
        }
    }

    private void ring(GraphicsContext g, double x, double y) {
        g.setStroke(ink.of(PictureColours.Use.PERSISTENCE));
        g.setLineWidth(2);
        g.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
    }

    final void place(double x, double y, StoredTrial trial) {
        places.add(x, y, trial);
    }

    final void word(GraphicsContext g, String word, double x, double y, TextAlignment align, VPos base) {
        g.setFill(ink.of(PictureColours.Use.WORD));
        g.setTextAlign(align);
        g.setTextBaseline(base);
        g.fillText(word, x, y);
    }

    /** Room for the labels of an axis at the left of a frame. */
    final double left(Axis axis) {
        double widest = axis.ticks().stream()
                .mapToDouble(tick -> wordWidth(tick.label()))
                .max()
                .orElse(0);
        return Math.max(LEAST_LEFT, Math.ceil(widest) + 10);
    }

    final double wordWidth(String word) {
        Text text = new Text(word);
        text.setFont(Font.font(ink.family(), FONT));
        return text.getLayoutBounds().getWidth();
    }

    final void line(GraphicsContext g, double x1, double y1, double x2, double y2) {
        g.setStroke(ink.of(PictureColours.Use.LINE));
        g.setLineWidth(1);
        // Aligned to pixels: a thin line between two would blur.
        g.strokeLine(Math.floor(x1) + 0.5, Math.floor(y1) + 0.5, Math.floor(x2) + 0.5, Math.floor(y2) + 0.5);
    }

    final void axes(GraphicsContext g, Frame frame, Axis x, Axis y) {
        for (Axis.Tick tick : y.ticks()) {
            double at = frame.y(tick.place());
            line(g, frame.left(), at, frame.left() + frame.width(), at);
            word(g, tick.label(), frame.left() - 6, at, TextAlignment.RIGHT, VPos.CENTER);
        }
        double free = Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick : x.ticks()) {
            double at = frame.x(tick.place());
            line(g, at, frame.top(), at, frame.top() + frame.height());
            double half = wordWidth(tick.label()) / 2 + TICK_GAP;
            if (at - half > free) {
                word(g, tick.label(), at, frame.top() + frame.height() + 4, TextAlignment.CENTER, VPos.TOP);
                free = at + half;
            }
        }
        word(
                g,
                x.name(),
                frame.left() + frame.width() / 2,
                frame.top() + frame.height() + 18,
                TextAlignment.CENTER,
                VPos.TOP);
        word(g, y.name(), frame.left() - 40, frame.top() - 6, TextAlignment.LEFT, VPos.BOTTOM);
    }

    final String objective() {
        return ObjectiveValue.name(data.objective(), texts);
    }

    final Axis objectiveAxis() {
        return objectiveAxis(data);
    }

    /** Axis of the seconds per epoch of the trials that have an objective. */
    final Axis secondsAxis(SweepData of) {
        return Axis.of(texts.get("app.sweeps.picture.seconds"), of.secondsPerEpoch(), numbers::tick);
    }

    final Axis objectiveAxis(SweepData of) {
        String percent = Decimals.percentSign(texts.locale());
        return Axis.of(
                ObjectiveValue.name(of.objective(), texts),
                of.judged().stream().mapToDouble(of::value).toArray(),
                of.persistence(),
                of.objective() == Objective.VALIDATION_SKILL
                        ? (value, step) -> numbers.tick(100 * value, 100 * step) + percent
                        : numbers::tick);
    }

    /** Draws the objective of repeating the last value across a frame: a line, or a band where windows differ. */
    final void persistence(GraphicsContext g, Frame frame, Axis y) {
        data.persistence().ifPresent(range -> {
            PersistenceMark mark = new PersistenceMark(range, y, data.objective(), texts);
            mark.draw(g, ink, frame.left(), frame.left() + frame.width(), frame::y);
        });
    }

    // ---- pointing

    /** The trial that was drawn nearest to a point, if any is near. */
    Optional<StoredTrial> at(double x, double y) {
        return places.nearest(x, y, trial -> !isFaded(trial));
    }

    /** What arrow keys go through: the trials, unless a picture has other values. */
    List<KeyPointer.Spot> spots() {
        return places.spots(trial -> !isFaded(trial), this::words);
    }

    private void tell(MouseEvent e) {
        Optional<StoredTrial> trial = data == null ? Optional.empty() : at(e.getX(), e.getY());
        if (trial.isEmpty()) {
            tip.hide();
            return;
        }
        tip.setText(words(trial.get()));
        tip.show(drawing, e.getScreenX() + 14, e.getScreenY() + 10);
    }

    private String words(StoredTrial trial) {
        return texts.get(
                "app.sweeps.picture.trial",
                trial.trial().number(),
                objective(),
                ObjectiveValue.of(data.objective(), data.value(trial), texts),
                trial.trial().costs().size(),
                data.epochs(),
                PointValues.lines(data.space(), trial.trial().point().values(), texts));
    }
}
