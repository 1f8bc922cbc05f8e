package dev.lookback.app.explain.convolution;

import dev.lookback.app.explain.Digits;
import dev.lookback.app.explain.HeatColours;
import dev.lookback.app.widget.layout.Magnified;
import dev.lookback.explain.FeatureMap;
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
 * Interactive picture of a kernel on the user's window, and of the layers behind it. Dragging moves the kernel, hovering
 * highlights a value's receptive field, clicking a convolution opens it; arrow keys move to the next output or filter.
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
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection");
    private final ReadOnlyObjectWrapper<TracedNetwork> network = new ReadOnlyObjectWrapper<>(this, "network");
    private FeatureMap featureMap;
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
        selection.addListener((o, was, is) -> follow(was, is));
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(at(e)));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> dragging = false);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Selected layer, filter and output; null before a network is shown. */
    ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    ReadOnlyObjectProperty<TracedNetwork> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /** Current page; null before anything is drawn. */
    Page page() {
        return page;
    }

    /** Calls a listener after each complete redraw. */
    void onDrawn(Consumer<Page> listener) {
        onDrawn = listener;
    }

    void show(TracedNetwork shown) {
        if (network.get() != null && network.get().timeSteps() != shown.timeSteps()) {
            zoom = Zoom.NONE;
        }
        network.set(shown);
        Selection before = selection.get();
        Selection within = (before == null ? new Selection(shown.firstConvolution(), 0, 0, Optional.empty()) : before)
                .within(shown);
        featureMap = shown.kernels().get(within.layer()).featureMap(within.filter());
        if (within.equals(before)) {
            paintAll();
        } else {
            selection.set(within);
        }
    }

    /** Available height; the picture takes more if it needs more. */
    void setRoom(double height) {
        if (room != height) {
            room = height;
            requestLayout();
        }
    }

    // ---- drawing

    private void follow(Selection was, Selection is) {
        if (network.get() == null || is == null) {
            return;
        }
        boolean sameLayer = was != null && was.layer() == is.layer();
        if (!sameLayer || was.filter() != is.filter()) {
            featureMap = network.get().kernels().get(is.layer()).featureMap(is.filter());
        }
        if (sameLayer && page != null && page.network() == network.get()) {
            updatePage();
            double[] span = page.kernelSpan();
            Zoom following = zoom.revealing(span[0], span[1], page.whole());
            if (following.equals(zoom) || is.pointed().isPresent()) {
                paintMoving();
            } else {
                zoom(following);
            }
        } else {
            paintAll();
        }
    }

    private void updatePage() {
        page = Page.of(network.get(), selection.get(), zoom, featureMap, getWidth(), room, ink, digits);
    }

    private void paintAll() {
        if (network.get() == null || selection.get() == null || getWidth() <= 0) {
            return;
        }
        updatePage();
        if (page.layout().height() != getPrefHeight()) {
            setPrefHeight(page.layout().height());
            setMinHeight(page.layout().height());
        }
        GraphicsContext g = cleared(still);
        strips.paint(g, page);
        paintMoving();
        onDrawn.accept(page);
    }

    private void paintMoving() {
        GraphicsContext g = cleared(moving);
        fields.light(g, page);
        kernel.paint(g, page);
        fields.point(g, page);
    }

    private GraphicsContext cleared(Canvas canvas) {
        return Magnified.cleared(canvas, getWidth(), Math.max(getHeight(), getPrefHeight()));
    }

    @Override
    protected void layoutChildren() {
        paintAll();
    }

    // ---- zoom

    /** Zooms around the kernel. */
    void zoomBy(double times) {
        if (page != null) {
            zoom(zoom.zoomedBy(times, page.written().at(selection.get().output()), page.whole()));
        }
    }

    /** Scrolls a time step to the left edge. */
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
            zoom(zoom.zoomedBy(times, page.axis().time(e.getX()), page.whole()));
            e.consume();
        } else if (page.isZoomed() && Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY())) {
            zoom(zoom.movedBy(-e.getDeltaX() / page.axis().step(), page.whole()));
            e.consume();
        }
    }

    // ---- pointing and dragging

    /** The value under the pointer. */
    private Optional<Spot> at(MouseEvent e) {
        return page == null ? Optional.empty() : Hit.spot(page, e.getX(), e.getY());
    }

    private void point(Optional<Spot> spot) {
        if (selection.get() != null && !selection.get().pointed().equals(spot)) {
            selection.set(selection.get().withPointed(spot));
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
            selection.set(
                    selection.get().withPointed(Optional.empty()).withOutput(Hit.output(page, e.getX() - grabbed)));
            e.consume();
        }
    }

    /** Opens the convolution whose value was clicked. */
    private void open(Spot spot) {
        if (network.get().kernels().containsKey(spot.layer())) {
            selection.set(
                    new Selection(spot.layer(), spot.channel(), spot.place(), Optional.empty()).within(network.get()));
        }
    }

    // ---- keys

    private void key(KeyEvent e) {
        if (selection.get() == null || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        int by = e.isShiftDown() ? FAR : 1;
        Selection now = selection.get().withPointed(Optional.empty());
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
        selection.set(next.within(network.get()));
    }
}
