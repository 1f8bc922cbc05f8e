package dev.lookback.app.chart;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.shape.Rectangle;

/** Legend entry with a sample of its line or ribbon; a click hides or shows the curve. */
public final class LegendEntry extends ToggleButton {

    private static final double SAMPLE_WIDTH = 14;
    private static final double SAMPLE_HEIGHT = 9;

    /**
     * @param curves curves of this name; the sample is styled like the first
     */
    public LegendEntry(String name, Plot plot, Curve... curves) {
        this(name, curves[0].getStyleClasses().get(0), shown -> {
            for (Curve curve : curves) {
                plot.setShown(curve, shown);
            }
        });
        setGraphic(LineSample.of(curves[0].getStyleClasses().get(0)));
    }

    public LegendEntry(String name, Ribbon ribbon) {
        this(name, ribbon.styleClass(), ribbon.pane()::setVisible);
        setGraphic(sample(ribbon.styleClass()));
    }

    /** Entry of ribbons that observe its selection themselves. */
    public LegendEntry(String name, String ribbonStyle) {
        this(name, ribbonStyle, shown -> {});
        setGraphic(sample(ribbonStyle));
    }

    private LegendEntry(String name, String style, Consumer<Boolean> show) {
        super(name);
        setId("legend-" + style);
        getStyleClass().add("legend-entry");
        setSelected(true);
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        selectedProperty().addListener((o, was, shown) -> show.accept(shown));
    }

    private static Node sample(String style) {
        Rectangle piece = new Rectangle(SAMPLE_WIDTH, SAMPLE_HEIGHT);
        piece.getStyleClass().addAll("ribbon", style);
        return piece;
    }
}
