package dev.lookback.app.explain.convolution;

import dev.lookback.app.explain.Digits;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.explain.FilterRow;
import dev.lookback.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

/**
 * A kernel on the person's own window, and the layers behind it. Dragging moves the kernel, pointing lights what a value depends
 * on, clicking a convolution opens it up; arrow keys move on by an output or a filter.
 */
final class ConvolutionPicture extends Region {

    private static final int FAR = 10;
    private static final double NOTCH = 1.25;

    private final StripPainter strips;
    private final KernelPainter kernel;
    private final FieldPainter fields = new FieldPainter();
    private final Digits digits;
    private final Canvas still = new Canvas();
    private final Canvas moving = new Canvas();
    private final HeatColours ink = new HeatColours();
    private final ObjectProperty<Selection> look = new SimpleObjectProperty<>(this, "look");
    private final ReadOnlyObjectWrapper<TracedNetwork> subject = new ReadOnlyObjectWrapper<>(this, "subject");
    private FilterRow row;
    private Zoom zoom = Zoom.NONE;
    private Consumer<Page> onDrawn = drawn -> {};
    private Page page;
    private boolean dragging;
    private double grabbed;
    private double room;

    ConvolutionPicture(Texts texts) {
        strips = new StripPainter(texts);
        kernel = new KernelPainter(texts);
        digits = new Digits(texts.locale());
        setId("convolution-picture");
        getStyleClass().add("convolution-picture");
        ink.onChange(this::paintAll);
        getChildren().addAll(still, moving, ink.group());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(texts.get("app.convolution.picture"));
        setAccessibleHelp(texts.get("app.convolution.picture.keys"));
        look.addListener((o, was, is) -> follow(was, is));
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(at(e)));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> dragging = false);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What is looked at; null before there is anything. */
    ObjectProperty<Selection> lookProperty() {
        return look;
    }

    ReadOnlyObjectProperty<TracedNetwork> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** What is drawn at the moment; null before anything is. */
    Page page() {
        return page;
    }

    /** Calls this whenever all has been drawn anew. */
    void onDrawn(Consumer<Page> listener) {
        onDrawn = listener;
    }

    void show(TracedNetwork shown) {
        if (subject.get() != null && subject.get().timeSteps() != shown.timeSteps()) {
            zoom = Zoom.NONE;
        }
        subject.set(shown);
        Selection before = look.get();
        Selection within = (before == null ? new Selection(shown.firstConvolution(), 0, 0, Optional.empty()) : before)
                .within(shown);
        row = shown.kernels().get(within.layer()).row(within.filter());
        if (within.equals(before)) {
            paintAll();
        } else {
            look.set(within);
        }
    }

    /** The height that the window has for it; it takes more where it needs more. */
    void setRoom(double height) {
        if (room != height) {
            room = height;
            requestLayout();
        }
    }

    // ---- drawing

    private void follow(Selection was, Selection is) {
        if (subject.get() == null || is == null) {
            return;
        }
        boolean sameLayer = was != null && was.layer() == is.layer();
        if (!sameLayer || was.filter() != is.filter()) {
            row = subject.get().kernels().get(is.layer()).row(is.filter());
        }
        if (sameLayer && page != null && page.subject() == subject.get()) {
            turn();
            double[] stand = page.stand();
            Zoom following = zoom.with(stand[0], stand[1], page.whole());
            if (following.equals(zoom) || is.pointed().isPresent()) {
                paintMoving();
            } else {
                zoom(following);
            }
        } else {
            paintAll();
        }
    }

    private void turn() {
        page = Page.of(subject.get(), look.get(), zoom, row, getWidth(), room, ink, digits);
    }

    private void paintAll() {
        if (subject.get() == null || look.get() == null || getWidth() <= 0) {
            return;
        }
        turn();
        if (page.floors().height() != getPrefHeight()) {
            setPrefHeight(page.floors().height());
            setMinHeight(page.floors().height());
        }
        GraphicsContext g = still.getGraphicsContext2D();
        g.clearRect(0, 0, still.getWidth(), still.getHeight());
        strips.paint(g, page);
        paintMoving();
        onDrawn.accept(page);
    }

    private void paintMoving() {
        GraphicsContext g = moving.getGraphicsContext2D();
        g.clearRect(0, 0, moving.getWidth(), moving.getHeight());
        fields.light(g, page);
        kernel.paint(g, page);
        fields.point(g, page);
    }

    @Override
    protected void layoutChildren() {
        double height = Math.max(getHeight(), getPrefHeight());
        for (Canvas canvas : new Canvas[] {still, moving}) {
            canvas.setWidth(getWidth());
            canvas.setHeight(height);
        }
        paintAll();
    }

    // ---- coming nearer

    /** Nearer, or farther off, so that the kernel stays where it is. */
    void zoomBy(double times) {
        if (page != null) {
            zoom(zoom.by(times, page.written().at(look.get().output()), page.whole()));
        }
    }

    /** So that a time step stands at the left edge. */
    void zoomFrom(double timeStep) {
        if (page != null) {
            zoom(zoom.from(timeStep, page.whole()));
        }
    }

    private void zoom(Zoom next) {
        if (!next.equals(zoom)) {
            zoom = next;
            paintAll();
        }
    }

    private void scroll(ScrollEvent e) {
        if (page == null) {
            return;
        }
        if (e.isShortcutDown() && e.getDeltaY() != 0) {
            double times = Math.pow(NOTCH, Math.signum(e.getDeltaY()));
            zoom(zoom.by(times, page.columns().time(e.getX()), page.whole()));
            e.consume();
        } else if (page.isZoomed() && Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY())) {
            zoom(zoom.moved(-e.getDeltaX() / page.columns().step(), page.whole()));
            e.consume();
        }
    }

    // ---- pointing and dragging

    /** The value below the pointer. */
    private Optional<Spot> at(MouseEvent e) {
        return page == null ? Optional.empty() : Hit.spot(page, e.getX(), e.getY());
    }

    private void point(Optional<Spot> spot) {
        if (look.get() != null && !look.get().pointed().equals(spot)) {
            look.set(look.get().withPointed(spot));
        }
        setCursor(spot.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void press(MouseEvent e) {
        requestFocus();
        if (page == null || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (Hit.movesKernel(page, e.getX(), e.getY())) {
            dragging = true;
            grabbed = Hit.grabbed(page, e.getX());
            drag(e);
        } else {
            at(e).ifPresent(this::open);
        }
    }

    private void drag(MouseEvent e) {
        if (dragging) {
            look.set(look.get().withPointed(Optional.empty()).withOutput(Hit.output(page, e.getX() - grabbed)));
            e.consume();
        }
    }

    /** Opens a convolution up at the value that was pressed. */
    private void open(Spot spot) {
        if (subject.get().kernels().containsKey(spot.layer())) {
            look.set(new Selection(spot.layer(), spot.channel(), spot.place(), Optional.empty()).within(subject.get()));
        }
    }

    // ---- keys

    private void key(KeyEvent e) {
        if (look.get() == null || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        int by = e.isShiftDown() ? FAR : 1;
        Selection now = look.get().withPointed(Optional.empty());
        switch (e.getCode()) {
            case LEFT -> go(now.withOutput(now.output() - by));
            case RIGHT -> go(now.withOutput(now.output() + by));
            case HOME -> go(now.withOutput(0));
            case END -> go(now.withOutput(Integer.MAX_VALUE));
            case UP -> go(now.withFilter(now.filter() - by));
            case DOWN -> go(now.withFilter(now.filter() + by));
            case PLUS, EQUALS, ADD -> zoomBy(NOTCH);
            case MINUS, SUBTRACT -> zoomBy(1 / NOTCH);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void go(Selection next) {
        look.set(next.within(subject.get()));
    }
}
