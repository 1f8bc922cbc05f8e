package dev.lookback.app.chart;

import javafx.scene.control.ToggleButton;

/** A curve's name with a piece of its line; a click hides or shows the curve. */
public final class LegendEntry extends ToggleButton {

    /**
     * @param curves all that go by this name; the first lends its look
     */
    public LegendEntry(String name, Plot plot, Curve... curves) {
        super(name);
        String style = curves[0].getStyleClasses().get(0);
        setId("legend-" + style);
        getStyleClass().add("legend-entry");
        setGraphic(LineSample.of(style));
        setSelected(true);
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        selectedProperty().addListener((o, was, shown) -> {
            for (Curve curve : curves) {
                plot.setShown(curve, shown);
            }
        });
    }
}
