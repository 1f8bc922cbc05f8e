package dev.lookback.app.sweeps.pictures;

import dev.lookback.app.chart.NumberLabels;
import dev.lookback.runs.StoredTrial;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Base of a sweep's pictures, redrawn when trials, size or colours change. Trials can be pointed at and opened. */
abstract class Picture extends Region {

    static final double DOT = 3.5;

    private static final double NEAR = 12;
    private static final double FONT = 11;

    /** Approximate width of a letter, in pixels. */
    private static final double LETTER = 7.5;

    /** Position at which a trial was drawn. */
    private record Place(double x, double y, StoredTrial trial) {}

    private final Texts texts;
    private final NumberLabels numbers;
    private final Canvas canvas = new Canvas();
    private final PictureColours ink = new PictureColours(this::requestLayout);
    private final Tooltip tip = new Tooltip();
    private final List<Place> places = new ArrayList<>();
    private SweepData data;
    private Map<Integer, Double> shades = Map.of();
    private Set<Integer> hidden = Set.of();

    Picture(Texts texts, String id, LongConsumer open) {
        this.texts = texts;
        this.numbers = new NumberLabels(texts.locale());
        setId(id);
        getStyleClass().add("sweep-picture");
        getChildren().addAll(canvas, ink.group());
        setMinSize(120, 90);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, e -> tip.hide());
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.isStillSincePress() && e.getClickCount() == 1) {
                at(e.getX(), e.getY()).ifPresent(trial -> open.accept(trial.run()));
            }
        });
    }

    /** @param faded numbers of the trials outside a brush */
    void show(SweepData shown, Map<Integer, Double> shadesOfTrials, Set<Integer> faded) {
        data = shown;
        shades = shadesOfTrials;
        hidden = faded;
        requestLayout();
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

    final Canvas canvas() {
        return canvas;
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
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        places.clear();
        if (data != null && getWidth() > 0 && getHeight() > 0) {
            g.setFont(Font.font(FONT));
            draw(g, getWidth(), getHeight());
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

    final void place(double x, double y, StoredTrial trial) {
        places.add(new Place(x, y, trial));
    }

    final void word(GraphicsContext g, String word, double x, double y, TextAlignment align, VPos base) {
        g.setFill(ink.of(PictureColours.Use.WORD));
        g.setTextAlign(align);
        g.setTextBaseline(base);
        g.fillText(word, x, y);
    }

    final void line(GraphicsContext g, double x1, double y1, double x2, double y2) {
        g.setStroke(ink.of(PictureColours.Use.LINE));
        g.setLineWidth(1);
        // Aligned to pixels: a thin line between two would blur.
        g.strokeLine(Math.floor(x1) + 0.5, Math.floor(y1) + 0.5, Math.floor(x2) + 0.5, Math.floor(y2) + 0.5);
    }

    /** A rectangle with an axis below and one at the left. */
    record Frame(double left, double top, double width, double height) {

        double x(double place) {
            return left + place * width;
        }

        double y(double place) {
            return top + (1 - place) * height;
        }
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
            double half = LETTER * tick.label().length() / 2;
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
        return texts.get("app.sweeps.objective." + data.objective());
    }

    final Axis objectiveAxis() {
        return Axis.of(
                objective(), data.judged().stream().mapToDouble(data::value).toArray(), numbers);
    }

    // ---- pointing

    /** The trial that was drawn nearest to a point, if any is near. */
    Optional<StoredTrial> at(double x, double y) {
        Place nearest = null;
        double least = NEAR * NEAR;
        for (Place place : places) {
            double distance = (place.x - x) * (place.x - x) + (place.y - y) * (place.y - y);
            if (distance < least && !isFaded(place.trial)) {
                least = distance;
                nearest = place;
            }
        }
        return Optional.ofNullable(nearest).map(Place::trial);
    }

    private void tell(MouseEvent e) {
        Optional<StoredTrial> trial = data == null ? Optional.empty() : at(e.getX(), e.getY());
        if (trial.isEmpty()) {
            tip.hide();
            return;
        }
        tip.setText(texts.get(
                "app.sweeps.picture.trial",
                trial.get().trial().number(),
                objective(),
                numbers.value(data.value(trial.get())),
                trial.get().trial().costs().size(),
                data.epochs(),
                data.point(trial.get(), texts)));
        tip.show(canvas, e.getScreenX() + 14, e.getScreenY() + 10);
    }
}
