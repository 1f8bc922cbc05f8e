package dev.lookback.app.chart;

import dev.lookback.app.chart.axis.AxisSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Range of the vertical axis that fits the visible curves. */
final class VerticalFit {

    private static final AxisSpan NOTHING = new AxisSpan(0, 1);

    private VerticalFit() {}

    /** Range of the ribbons and fitted curves within the view, or of all curves where none of those has a value there. */
    static AxisSpan height(List<Curve> curves, List<Ribbon> ribbons, AxisSpan view, boolean logarithmic, double room) {
        Stream<Optional<double[]>> fitted =
                curves.stream().filter(Curve::isFitted).map(curve -> curve.extent(view, logarithmic));
        Stream<Optional<double[]>> around = ribbons.stream().map(ribbon -> ribbon.extent(view, logarithmic));
        return together(Stream.concat(fitted, around))
                .or(() -> together(curves.stream().map(curve -> curve.extent(view, logarithmic))))
                .map(e -> logarithmic ? multiplied(e[0], e[1], room) : added(e[0], e[1], room))
                .orElse(NOTHING);
    }

    private static Optional<double[]> together(Stream<Optional<double[]>> extents) {
        return extents.flatMap(Optional::stream).reduce((a, b) ->
                new double[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
    }

    private static AxisSpan added(double low, double high, double room) {
        double margin = high > low ? room * (high - low) : Math.max(Math.abs(high) * room, 1e-9);
        return new AxisSpan(low - margin, high + margin);
    }

    private static AxisSpan multiplied(double low, double high, double room) {
        double margin = Math.pow(Math.max(high / low, 1.5), room);
        return new AxisSpan(low / margin, high * margin);
    }
}
