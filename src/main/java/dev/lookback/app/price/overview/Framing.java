package dev.lookback.app.price.overview;

import dev.lookback.app.chart.ChartOverlay;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.chart.axis.AxisSpan;
import java.util.Objects;
import java.util.function.DoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * View of a plot that the program chooses for as long as the person has not chosen one by wheel, drag, key, button or brush. A view
 * depends on the width of the plot; one that is asked for before the plot has a width is taken once it has.
 */
public final class Framing implements ChartOverlay {

    /** Width in pixels below which a plot has not been laid out yet. */
    private static final double NARROWEST = 20;

    private final Plot plot;
    private final ObjectProperty<AxisSpan> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final BooleanBinding automatic;
    private DoubleFunction<AxisSpan> pending;
    private Object subject;

    public Framing(Plot plot) {
        this.plot = plot;
        automatic = Bindings.createBooleanBinding(
                () -> plot.view().equals(chosen.get()), chosen, plot.viewProperty(), plot.homeProperty());
        // Behind the plot's own listener: the view has followed by now.
        plot.homeProperty().addListener((o, was, is) -> follow(was, is));
        plot.addOutside(this);
    }

    /** Whether the view is the one that the program chose last. */
    public BooleanBinding automaticProperty() {
        return automatic;
    }

    /**
     * Shows another series, whatever the person looked at before.
     *
     * @param view by the width of the plot in pixels
     */
    public void open(DoubleFunction<AxisSpan> view) {
        subject = null;
        pending = view;
        plot.seeAll();
        chosen.set(plot.view());
        place(plot);
    }

    /**
     * Shows something else of the same series, unless the person has chosen a view, or this subject is on show already.
     *
     * @param what subject of the view, which tells it from others by {@code equals}
     * @param view by the width of the plot in pixels
     */
    public void offer(Object what, DoubleFunction<AxisSpan> view) {
        if (automatic.get() && !Objects.equals(what, subject)) {
            subject = what;
            pending = view;
            place(plot);
        }
    }

    /** Forgets a view that still waits for the width of the plot: its series is gone. */
    public void close() {
        pending = null;
    }

    private void follow(AxisSpan was, AxisSpan is) {
        if (chosen.get() != null) {
            chosen.set(chosen.get().equals(was) ? is : plot.clipped(chosen.get()));
        }
    }

    @Override
    public void place(Plot where) {
        if (pending != null && where.areaWidth() >= NARROWEST) {
            DoubleFunction<AxisSpan> view = pending;
            pending = null;
            // A person may have been faster.
            if (automatic.get()) {
                where.see(view.apply(where.areaWidth()));
                chosen.set(where.view());
            }
        }
    }
}
