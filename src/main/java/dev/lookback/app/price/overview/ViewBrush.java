package dev.lookback.app.price.overview;

import dev.lookback.app.chart.axis.AxisSpan;

/**
 * Brush of an overview: the view as a part of {@code home}, never outside it and never shorter than {@code shortest}, unless all of
 * home is. Each change is another brush.
 *
 * @param shortest in units of the axis
 */
record ViewBrush(AxisSpan home, AxisSpan view, double shortest) {

    ViewBrush {
        view = view.within(home, shortest);
    }

    /** Moved as far as home allows; its width stays. */
    ViewBrush moved(double by) {
        return with(view.moved(by));
    }

    /** With its middle at a value, as near as home allows; its width stays. */
    ViewBrush centred(double at) {
        return moved(at - (view.from() + view.to()) / 2);
    }

    /** With its start at a value; its end stays. */
    ViewBrush withStart(double at) {
        double last = Math.max(home.from(), view.to() - shortest);
        return with(new AxisSpan(Math.max(home.from(), Math.min(last, at)), view.to()));
    }

    /** With its end at a value; its start stays. */
    ViewBrush withEnd(double at) {
        double first = Math.min(home.to(), view.from() + shortest);
        return with(new AxisSpan(view.from(), Math.min(home.to(), Math.max(first, at))));
    }

    /**
     * Widened about a value, which keeps its place in it as far as home allows.
     *
     * @param factor below 1 narrows it
     */
    ViewBrush widened(double factor, double about) {
        return with(view.zoomed(factor, Math.max(view.from(), Math.min(view.to(), about))));
    }

    /** Widened about its middle. */
    ViewBrush widened(double factor) {
        return widened(factor, (view.from() + view.to()) / 2);
    }

    private ViewBrush with(AxisSpan wanted) {
        return new ViewBrush(home, wanted, shortest);
    }
}
