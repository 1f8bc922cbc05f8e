package dev.lookback.app.sweeps.pictures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Places on an axis at which trials lie, ascending, from 0 to 1: keys brush from one to another. */
record AxisStops(List<Double> places) {

    static AxisStops of(Stream<Double> places) {
        return new AxisStops(places.filter(Double::isFinite).distinct().sorted().toList());
    }

    /**
     * The brush with an end at the stop nearest to a place and the other one a stop further up or down; a new one where the brush has
     * no end there.
     *
     * @param way 1 up, −1 down
     */
    Optional<Brush> grown(Optional<Brush> brush, double pointed, int way) {
        double held = places.stream()
                .min(Comparator.comparingDouble(place -> Math.abs(place - pointed)))
                .orElseThrow();
        double other = brush.map(now -> held == now.from() ? now.to() : held == now.to() ? now.from() : held)
                .orElse(held);
        return next(other, way).map(end -> Brush.between(held, end));
    }

    /** The brush with both ends a stop further up or down, as long as the axis has one for both. */
    Optional<Brush> moved(Brush brush, int way) {
        return next(brush.from(), way).flatMap(from -> next(brush.to(), way).map(to -> new Brush(from, to)));
    }

    private Optional<Double> next(double from, int way) {
        return places.stream()
                .filter(place -> way * (place - from) > 0)
                .min(Comparator.comparingDouble(place -> way * place));
    }
}
