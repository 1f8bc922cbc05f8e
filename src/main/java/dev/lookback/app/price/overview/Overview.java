package dev.lookback.app.price.overview;

import dev.lookback.app.chart.ChartOverlay;
import dev.lookback.app.chart.ChartView;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.chart.Points;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.chart.axis.RowAxis;
import dev.lookback.app.widget.Tips;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Overview of a whole series under its chart: the splits, and a brush over the rows in view. The brush is the plot's view and
 * nothing else: either follows the other.
 */
public final class Overview extends Pane implements ChartOverlay {

    private static final double HEIGHT = 40;

    /** Height in pixels below and above the track, and below and above the line within it. */
    private static final double MARGIN = 3;

    /** Width in pixels of an edge that can be dragged. */
    private static final double EDGE = 9;

    /** Width in pixels of the thinnest brush. */
    private static final double THINNEST = 6;

    private static final double GAP = 6;

    /** Height in pixels below which a chart needs all of it. */
    private static final double LOWEST_CHART = 260;

    private final Plot plot;
    private final Texts texts;
    private final Supplier<Optional<Borders>> borders;
    private final Region ground = part("overview-ground");
    private final Map<Split, Region> bands = new EnumMap<>(Split.class);
    private final Outline outline = new Outline();
    private final Region before = part("overview-shade");
    private final Region after = part("overview-shade");
    private final Region brush = part("overview-brush");
    private final Region start = part("overview-edge");
    private final Region end = part("overview-edge");
    private final FontIcon lock = new FontIcon(Feather.LOCK);
    private final Label hint = new Label();
    private final BooleanProperty sealed = new SimpleBooleanProperty(this, "sealed");
    private final BooleanProperty ready = new SimpleBooleanProperty(this, "ready");
    private final BrushGestures gestures;
    private Series series;
    private RowAxis rows;
    private Track track = new Track(0, 1, new AxisSpan(0, 1));

    /**
     * @param chart above it
     * @param borders of the splits to show; empty for none
     */
    public Overview(ChartView chart, Texts texts, Supplier<Optional<Borders>> borders) {
        this.plot = chart.plot();
        this.texts = texts;
        this.borders = borders;
        setId(chart.getId() + "-overview");
        getStyleClass().add("overview");
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        Tooltip.install(this, Tips.of(texts.get("app.price.overview.help")));
        setAccessibleHelp(texts.get("app.price.overview.help"));
        visibleProperty()
                .bind(ready.and(plot.visibleProperty())
                        .and(chart.heightProperty().greaterThanOrEqualTo(LOWEST_CHART)));
        managedProperty().bind(visibleProperty());
        arrange();
        gestures = BrushGestures.install(this, plot, start, end);
        sealed.addListener(o -> place(plot));
        plot.addOutside(this);
    }

    private void arrange() {
        getChildren().add(ground);
        for (Split split : Split.values()) {
            Region band = part("split-band");
            band.getStyleClass().add(split.name().toLowerCase(Locale.ROOT));
            bands.put(split, band);
            getChildren().add(band);
        }
        for (Region inert : new Region[] {ground, before, after}) {
            inert.setMouseTransparent(true);
        }
        bands.values().forEach(band -> band.setMouseTransparent(true));
        lock.getStyleClass().add("overview-lock");
        lock.setManaged(false);
        lock.setMouseTransparent(true);
        hint.setText(texts.get("app.price.overview.hint"));
        hint.setId(getId() + "-hint");
        hint.getStyleClass().addAll("chart-mark", "overview-hint");
        hint.setManaged(false);
        hint.setVisible(false);
        hint.setMouseTransparent(true);
        getChildren().addAll(outline, before, after, lock, hint, brush, start, end);
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        return part;
    }

    /** Whether the results of the test split are sealed, which a lock tells. */
    public BooleanProperty sealedProperty() {
        return sealed;
    }

    /** Says how to get back to the whole series while this holds and a part of it is in view; not under the pointer. */
    public Overview hintWhile(BooleanExpression automatic) {
        hint.visibleProperty()
                .bind(automatic
                        .and(hoverProperty().not())
                        .and(Bindings.createBooleanBinding(
                                () -> !plot.view().equals(plot.homeProperty().get()),
                                plot.viewProperty(),
                                plot.homeProperty())));
        return this;
    }

    /**
     * Shows a column of a series.
     *
     * @param points its values at the places of the axis
     */
    public void show(Series of, RowAxis axis, Points points) {
        series = of;
        rows = axis;
        outline.show(points, axis.longestStep());
        ready.set(true);
        tellAccessibly();
        place(plot);
    }

    /** Hides it until another is shown. */
    public void clear() {
        ready.set(false);
    }

    /** The view as a brush. */
    ViewBrush brush() {
        return new ViewBrush(plot.homeProperty().get(), plot.view(), plot.smallestSpan());
    }

    Track track() {
        return track;
    }

    // ---- layout

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        place(plot);
    }

    @Override
    public void place(Plot where) {
        if (!ready.get() || getWidth() <= 0 || where.areaWidth() <= 0) {
            return;
        }
        if (!gestures.isDragging()) {
            // Under the plot area, whose left edge moves with the width of the labels: not while the pointer holds the
            // brush.
            Point2D origin = sceneToLocal(where.getCanvas().localToScene(0, 0));
            track = new Track(
                    origin.getX(), where.areaWidth(), where.homeProperty().get());
        }
        double height = HEIGHT - 2 * MARGIN;
        ground.resizeRelocate(track.left(), MARGIN, track.width(), height);
        placeSplits(height);
        outline.place(track, 2 * MARGIN, HEIGHT - 2 * MARGIN);
        placeBrush(height);
        if (isFocused()) {
            tellAccessibly();
        }
    }

    private void placeSplits(double height) {
        Optional<Borders> known = borders.get();
        for (Split split : Split.values()) {
            Region band = bands.get(split);
            band.setVisible(known.isPresent());
            known.ifPresent(b -> {
                double from = track.x(rows.border(b.start(split)));
                band.resizeRelocate(from, MARGIN, Math.max(0, track.x(rows.border(b.end(split))) - from), height);
            });
        }
        Region test = bands.get(Split.TEST);
        lock.setVisible(test.isVisible() && sealed.get() && test.getWidth() > 3 * GAP);
        lock.setX(test.getLayoutX() + test.getWidth() - lock.getLayoutBounds().getWidth() - GAP / 2);
        lock.setY(MARGIN + GAP / 2 + lock.getLayoutBounds().getHeight());
    }

    private void placeBrush(double height) {
        AxisSpan view = plot.view();
        double from = track.x(view.from());
        double to = track.x(view.to());
        double thin = Math.max(0, THINNEST - (to - from)) / 2;
        from -= thin;
        to += thin;
        before.resizeRelocate(track.left(), MARGIN, Math.max(0, from - track.left()), height);
        after.resizeRelocate(to, MARGIN, Math.max(0, track.right() - to), height);
        brush.resizeRelocate(from, MARGIN, to - from, height);
        // Outside a thin brush, so that its middle can still be held.
        double inside = Math.min(EDGE / 2, (to - from) / 6);
        start.resizeRelocate(from + inside - EDGE, MARGIN, EDGE, height);
        end.resizeRelocate(to - inside, MARGIN, EDGE, height);
        placeHint(from - track.left(), track.right() - to);
    }

    /** On the side of the brush that has more room, if it has enough. */
    private void placeHint(double left, double right) {
        hint.applyCss();
        hint.autosize();
        boolean fits = Math.max(left, right) > hint.getWidth() + 2 * GAP;
        hint.setOpacity(fits ? 1 : 0);
        hint.relocate(
                left >= right ? track.left() + GAP : track.right() - hint.getWidth() - GAP,
                (HEIGHT - hint.getHeight()) / 2);
    }

    // ---- for assistive technology

    private void tellAccessibly() {
        AxisSpan view = plot.view();
        setAccessibleText(
                texts.get("app.price.overview", label(rows.nearest(view.from())), label(rows.nearest(view.to()))));
    }

    private String label(int row) {
        return texts.get(series.label(row));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (!ready.get()) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return switch (attribute) {
            case TEXT -> {
                tellAccessibly();
                yield getAccessibleText();
            }
            case MIN_VALUE -> plot.homeProperty().get().from();
            case MAX_VALUE -> plot.homeProperty().get().to();
            case VALUE -> (plot.view().from() + plot.view().to()) / 2;
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> plot.see(BrushGestures.step(brush(), 1).view());
            case DECREMENT -> plot.see(BrushGestures.step(brush(), -1).view());
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
