package dev.lookback.app.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.renderer.Renderer;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.events.ChartBits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * A chart of curves over one horizontal axis. What is seen of that axis is the {@link #viewProperty() view}, a part of
 * {@link #homeProperty() home}; the vertical axis follows what is seen.
 */
public final class Plot extends XYChart {

    private static final double ROOM = 0.06;

    /** How far one can zoom in: this share of home. */
    private static final double DEEPEST = 1e-6;

    private final PositionAxis x;
    private final ValueAxis y;
    private final CurveRenderer lines = new CurveRenderer();
    private final DotRenderer dots = new DotRenderer();
    private final List<ChartOverlay> layers = new ArrayList<>();
    private final List<Ribbon> ribbons = new ArrayList<>();
    private final ObjectProperty<AxisSpan> home = new SimpleObjectProperty<>(this, "home", new AxisSpan(0, 1));
    private final ReadOnlyObjectWrapper<AxisSpan> view = new ReadOnlyObjectWrapper<>(this, "view", new AxisSpan(0, 1));
    private double smallestSpan;
    private AxisSpan fixedHeight;

    public Plot(NumberLabels labels) {
        this(new PositionAxis(labels), new ValueAxis(labels));
    }

    private Plot(PositionAxis x, ValueAxis y) {
        super(x, y);
        this.x = x;
        this.y = y;
        getStyleClass().add("plot");
        getRenderers().setAll(List.<Renderer>of(dots, lines));
        getLegend().getNode().setVisible(false);
        menuPane.setTop(null); // no tool bar that slides over the curves
        plotForeGround.setMouseTransparent(false);
        plotForeGround.setPickOnBounds(false);
        plotBackground.setMouseTransparent(true);
        setFocusTraversable(true);
        home.addListener((o, old, now) -> seeOf(view.get().equals(old) ? now : view.get()));
        view.addListener(o -> fit());
    }

    // ---- curves

    /** Adds curves; the first is drawn over the others. */
    public void addLines(Curve... curves) {
        lines.getDatasets().addAll(curves);
    }

    public void addDots(Curve... clouds) {
        dots.getDatasets().addAll(clouds);
    }

    /** Adds a ribbon that is seen whole: the vertical axis has room for it. */
    public void addRibbon(Ribbon ribbon) {
        addUnder(ribbon.pane(), ribbon);
        ribbons.add(ribbon);
    }

    public void setShown(Curve curve, boolean shown) {
        nodes().filter(n -> n.getDataSet() == curve).forEach(n -> n.setVisible(shown));
        fit();
    }

    public boolean isShown(Curve curve) {
        return nodes().anyMatch(n -> n.getDataSet() == curve && n.isVisible());
    }

    private Stream<DataSetNode> nodes() {
        return getRenderers().stream().flatMap(r -> r.getDatasetNodes().stream());
    }

    // ---- axes

    /** Whether the horizontal axis is a calendar (seconds since 1970) or numbers. */
    public void setCalendar(boolean calendar) {
        x.setCalendar(calendar);
    }

    /** For a horizontal axis that counts something: ticks at whole numbers only. */
    public void setCounting() {
        x.setCounting(true);
    }

    public void setLogarithmic(boolean logarithmic) {
        y.setLogAxis(logarithmic);
        fit();
    }

    public boolean isLogarithmic() {
        return y.isLogAxis();
    }

    /** Shows this stretch of the vertical axis whatever the curves are; null to follow the curves again. */
    public void setHeight(AxisSpan height) {
        fixedHeight = height;
        fit();
    }

    /** All there is to see; a view that showed all of it goes on doing so. */
    public ObjectProperty<AxisSpan> homeProperty() {
        return home;
    }

    public ReadOnlyObjectProperty<AxisSpan> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public AxisSpan view() {
        return view.get();
    }

    /** Sees a part of home, as near to the one asked for as there is. */
    public void see(AxisSpan wanted) {
        seeOf(wanted);
    }

    /** The view is never shorter than this. */
    public void setSmallestSpan(double smallest) {
        smallestSpan = smallest;
    }

    public void seeAll() {
        seeOf(home.get());
    }

    private void seeOf(AxisSpan wanted) {
        AxisSpan all = home.get();
        view.set(wanted.within(all, Math.max(smallestSpan, DEEPEST * all.length())));
    }

    /** Gives the curves seen the whole height; call it after they have changed. */
    public void fit() {
        x.set(view.get().from(), view.get().to());
        AxisSpan height = fixedHeight == null
                ? VerticalFit.height(shownCurves(), shownRibbons(), view.get(), y.isLogAxis(), ROOM)
                : fixedHeight;
        y.set(height.from(), height.to());
        fireInvalidated(ChartBits.ChartCanvas);
    }

    private List<Curve> shownCurves() {
        return nodes().filter(DataSetNode::isVisible)
                .map(n -> (Curve) n.getDataSet())
                .toList();
    }

    private List<Ribbon> shownRibbons() {
        return ribbons.stream().filter(ribbon -> ribbon.pane().isVisible()).toList();
    }

    // ---- places

    public double xOf(double value) {
        return x.getDisplayPosition(value);
    }

    public double yOf(double value) {
        return y.getDisplayPosition(value);
    }

    /** Value of the horizontal axis at a pixel of the plot area. */
    public double valueAt(double pixel) {
        return x.getValueForDisplay(pixel);
    }

    public double areaWidth() {
        return getCanvas().getWidth();
    }

    public double areaHeight() {
        return getCanvas().getHeight();
    }

    // ---- layers

    /** Adds a layer over the curves, as far as it lies on the plot area. */
    public void addOver(Pane nodes, ChartOverlay layer) {
        cutOff(nodes);
        addAbove(nodes, layer);
    }

    /** Adds a layer over everything, which may reach over the axes: words that follow the pointer. */
    public void addAbove(Pane nodes, ChartOverlay layer) {
        nodes.setPickOnBounds(false);
        plotForeGround.getChildren().add(nodes);
        layers.add(layer);
    }

    /** Adds a layer under the curves, as far as it lies on the plot area. */
    public void addUnder(Pane nodes, ChartOverlay layer) {
        cutOff(nodes);
        plotBackground.getChildren().add(nodes);
        layers.add(layer);
    }

    private void cutOff(Pane nodes) {
        Rectangle area = new Rectangle();
        area.widthProperty().bind(getCanvas().widthProperty());
        area.heightProperty().bind(getCanvas().heightProperty());
        nodes.setClip(area);
    }

    public void placeLayers() {
        layers.forEach(layer -> layer.place(this));
    }

    @Override
    protected void runPostLayout() {
        boolean changed = getBitState().isDirty();
        super.runPostLayout();
        if (changed) {
            placeLayers();
        }
    }
}
