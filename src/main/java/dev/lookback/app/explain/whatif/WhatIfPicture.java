package dev.lookback.app.explain.whatif;

import dev.lookback.app.explain.CanvasPen;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.app.widget.layout.Magnified;
import dev.lookback.explain.WhatIf;
import dev.lookback.text.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** Chart of a window whose values can be dragged. Arrow keys select a value and move it, Delete restores it. */
final class WhatIfPicture extends Region {

    private static final double LEFT = 76;
    private static final double RIGHT = 96;
    private static final double TOP = 28;
    private static final double BOTTOM = 30;
    private static final double BETWEEN = 40;

    /** Margin above and below the values, as a share of their range, to drag into. */
    private static final double MARGIN = 0.35;

    private static final double KEY_SHARE = 0.01;
    private static final int PAGE_STEP = 10;
    private static final int SCROLLED = 6;

    private final Texts texts;
    private final Canvas canvas = new Canvas();
    private final HeatColours ink = new HeatColours();
    private final Edits edits;
    private final ObjectProperty<VisibleSpan> span = new SimpleObjectProperty<>(this, "span");
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", -1);
    private Situation situation;
    private WhatIf.Answer answer;
    private String column;
    private WhatIfPlot upper;
    private boolean dragging;

    WhatIfPicture(Edits edits, Texts texts) {
        this.edits = edits;
        this.texts = texts;
        setId("whatif-picture");
        ink.onChange(this::requestLayout);
        getChildren().addAll(canvas, ink.group());
        setMinSize(200, 200);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(texts.get("app.whatif.picture"));
        setAccessibleHelp(texts.get("app.whatif.picture.keys"));
        edits.currentProperty().addListener(o -> requestLayout());
        span.addListener(o -> {
            upper = null;
            requestLayout();
        });
        chosen.addListener(o -> requestLayout());
        focusedProperty().addListener(o -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> release());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setCursor(Cursor.V_RESIZE);
    }

    Edits edits() {
        return edits;
    }

    /** Visible span of the window; null before a window is shown. */
    ObjectProperty<VisibleSpan> spanProperty() {
        return span;
    }

    /** Selected time step, which keys move. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Geometry of the upper chart; null before it is drawn. */
    WhatIfPlot plot() {
        return upper;
    }

    void show(Situation shown, String shownColumn) {
        situation = shown;
        column = shownColumn;
        answer = shown.untouched();
        chosen.set(Math.min(chosen.get() < 0 ? shown.newestStep() : chosen.get(), shown.newestStep()));
        if (span.get() == null || span.get().newest() != shown.newestStep()) {
            span.set(VisibleSpan.newest(shown.newestStep()));
        }
        upper = null;
        requestLayout();
    }

    void show(String shownColumn) {
        column = shownColumn;
        upper = null;
        requestLayout();
    }

    void show(WhatIf.Answer newer) {
        answer = newer;
        requestLayout();
    }

    // ---- drawing

    @Override
    protected void layoutChildren() {
        GraphicsContext g = Magnified.cleared(canvas, getWidth(), getHeight());
        if (situation == null
                || span.get() == null
                || getWidth() < LEFT + RIGHT
                || getHeight() < TOP + BOTTOM + BETWEEN) {
            return;
        }
        boolean both = column.equals(situation.target());
        double bottom = getHeight() - BOTTOM;
        double middle = both ? bottom : TOP + (bottom - TOP - BETWEEN) * 0.55;
        // While a value is dragged, the axis must not rescale under the pointer.
        if (!dragging || upper == null) {
            upper = plot(column, TOP, middle, both);
        }
        WhatIfPlot lower = both ? upper : plot(situation.target(), middle + BETWEEN, bottom, true);
        WhatIfPainter painter = new WhatIfPainter(new CanvasPen(g, ink), texts, situation, edits.current(), answer);
        painter.column(upper, column, isFocused() || dragging ? chosen.get() : -1);
        if (!both) {
            painter.target(lower);
        }
        painter.forecasts(lower);
        painter.dates(lower);
    }

    private WhatIfPlot plot(String of, double top, double bottom, boolean withForecasts) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int t = span.get().first(); t <= span.get().last(); t++) {
            for (Alterations as : new Alterations[] {Alterations.NONE, edits.current()}) {
                double value = situation.value(as, of, t);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (withForecasts) {
            for (double[] forecast : new double[][] {situation.untouched().forecast(), answer.forecast()}) {
                for (double value : forecast) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        double margin = high > low ? MARGIN * (high - low) : Math.max(1e-9, Math.abs(high) * MARGIN);
        boolean editable = of.equals(column);
        double room = editable ? margin : margin / 3;
        return new WhatIfPlot(
                LEFT,
                getWidth() - RIGHT,
                span.get(),
                situation.spec().step(),
                situation.spec().horizon(),
                situation.untouched().forecast().length,
                top,
                bottom,
                low - room,
                high + room);
    }

    // ---- dragging

    private void press(MouseEvent e) {
        requestFocus();
        if (upper == null || e.getButton() != MouseButton.PRIMARY || e.getY() > upper.bottom() + BETWEEN / 2) {
            return;
        }
        chosen.set(upper.nearest(e.getX()));
        dragging = true;
        edits.endStep();
        e.consume();
    }

    private void drag(MouseEvent e) {
        if (dragging) {
            put(upper.value(e.getY()));
            e.consume();
        }
    }

    private void release() {
        dragging = false;
        edits.endStep();
        requestLayout();
    }

    private void put(double value) {
        edits.set(edits.current().with(column, situation.row(chosen.get()), value));
    }

    // ---- keys

    private void key(KeyEvent e) {
        if (upper == null || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        int by = e.isShiftDown() ? PAGE_STEP : 1;
        switch (e.getCode()) {
            case LEFT -> choose(chosen.get() - by);
            case RIGHT -> choose(chosen.get() + by);
            case HOME -> choose(0);
            case END -> choose(situation.newestStep());
            case UP -> nudge(by);
            case DOWN -> nudge(-by);
            case DELETE, BACK_SPACE -> restore();
            default -> {
                return;
            }
        }
        e.consume();
    }

    /** Selects a time step and scrolls to it. */
    private void choose(int timeStep) {
        edits.endStep();
        chosen.set(Math.max(0, Math.min(situation.newestStep(), timeStep)));
        span.set(span.get().revealing(chosen.get()));
    }

    private void restore() {
        edits.endStep();
        edits.set(edits.current().without(column, situation.row(chosen.get())));
        edits.endStep();
    }

    private void scroll(ScrollEvent e) {
        double by = Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY()) ? e.getDeltaX() : e.getDeltaY();
        if (span.get() != null && !span.get().isAll() && by != 0 && !dragging) {
            span.set(span.get().from(span.get().first() - (int) Math.signum(by) * SCROLLED));
            e.consume();
        }
    }

    /** Moves the selected value by hundredths of the original values' range. */
    private void nudge(int hundredths) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int t = upper.first(); t <= upper.last(); t++) {
            double value = situation.value(Alterations.NONE, column, t);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double range = high > low ? high - low : Math.max(1, Math.abs(high));
        put(situation.value(edits.current(), column, chosen.get()) + hundredths * KEY_SHARE * range);
    }
}
