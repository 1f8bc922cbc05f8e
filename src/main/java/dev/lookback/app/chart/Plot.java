package dev.lookback.app.chart;

import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.chart.axis.PositionAxis;
import dev.lookback.app.chart.axis.ValueAxis;
import dev.lookback.text.NumberLabels;
import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.renderer.Renderer;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.events.ChartBits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * Plot of curves over one horizontal axis. What is seen of that axis is the {@link #viewProperty() view}, a part of
 * {@link #homeProperty() home}; the vertical axis follows what is seen.
 */
public final class Plot extends XYChart {

    private static final double ROOM = 0.06;

    /** Deepest zoom, as a share of home. */
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
        menuPane.setTop(null); // removes ChartFx's tool bar, which slides over the curves
        plotForeGround.setMouseTransparent(false);
        plotForeGround.setPickOnBounds(false);
        plotBackground.setMouseTransparent(true);
        setFocusTraversable(true);
        // ChartFx's panes for tool bars at the sides would be stops on the way of Tab.
        menuPane.setFocusTraversable(false);
        plotArea.setFocusTraversable(false);
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

    /** Adds a ribbon that the vertical axis fits. */
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

    /** Fades all curves but one; empty for none. */
    public void highlight(Optional<Curve> curve) {
        nodes().forEach(n ->
                n.pseudoClassStateChanged(CurveRenderer.FADED, curve.isPresent() && n.getDataSet() != curve.get()));
        fireInvalidated(ChartBits.ChartCanvas);
    }

    private Stream<DataSetNode> nodes() {
        return getRenderers().stream().flatMap(r -> r.getDatasetNodes().stream());
    }

    // ---- axes

    /** Whether the horizontal axis is a calendar (seconds since 1970) or numbers. */
    public void setCalendar(boolean calendar) {
        x.setCalendar(calendar);
    }

    /** Sets ticks of the horizontal axis at whole numbers only. */
    public void setCounting() {
        setCounting(true);
    }

    public void setCounting(boolean counting) {
        x.setCounting(counting);
    }

    /** Names both axes. */
    public void setTitles(String horizontal, String vertical) {
        x.setName(horizontal);
        y.setName(vertical);
    }

    public void setLogarithmic(boolean logarithmic) {
        y.setLogAxis(logarithmic);
        fit();
    }

    public boolean isLogarithmic() {
        return y.isLogAxis();
    }

    /** Fixes the range of the vertical axis; null to fit it to the curves again. */
    public void setHeight(AxisSpan height) {
        fixedHeight = height;
        fit();
    }

    /** Full range of the horizontal axis; a view of all of it follows changes. */
    public ObjectProperty<AxisSpan> homeProperty() {
        return home;
    }

    public ReadOnlyObjectProperty<AxisSpan> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public AxisSpan view() {
        return view.get();
    }

    /** Sets the view, clipped to home. */
    public void see(AxisSpan wanted) {
        seeOf(wanted);
    }

    /** Sets the minimum length of the view. */
    public void setSmallestSpan(double smallest) {
        smallestSpan = smallest;
    }

    public void seeAll() {
        seeOf(home.get());
    }

    private void seeOf(AxisSpan wanted) {
        view.set(clipped(wanted));
    }

    /** View that {@link #see} makes of a span. */
    public AxisSpan clipped(AxisSpan wanted) {
        return wanted.within(home.get(), smallestSpan());
    }

    /** Minimum length of the view. */
    public double smallestSpan() {
        return Math.max(smallestSpan, DEEPEST * home.get().length());
    }

    /** Fits the vertical axis to the visible curves; call it after they have changed. */
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

    // ---- coordinates

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

    // ---- overlays

    /** Adds an overlay over the curves, clipped to the plot area. */
    public void addOver(Pane nodes, ChartOverlay layer) {
        cutOff(nodes);
        addAbove(nodes, layer);
    }

    /** Adds an overlay over everything, not clipped, such as the crosshair's box. */
    public void addAbove(Pane nodes, ChartOverlay layer) {
        nodes.setPickOnBounds(false);
        plotForeGround.getChildren().add(nodes);
        layers.add(layer);
    }

    /** Adds an overlay under the curves, clipped to the plot area. */
    public void addUnder(Pane nodes, ChartOverlay layer) {
        cutOff(nodes);
        plotBackground.getChildren().add(nodes);
        layers.add(layer);
    }

    /** Adds something beside the plot that is placed whenever the overlays are. */
    public void addOutside(ChartOverlay layer) {
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
