package dev.lookback.app.sweeps.pictures;

import dev.lookback.app.focus.KeyPointer;
import dev.lookback.runs.StoredTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Positions at which a picture's trials were drawn, in pixels, for pointing at them. */
final class TrialPlaces {

    private static final double NEAR = 12;

    private record Place(double x, double y, StoredTrial trial) {}

    private final List<Place> places = new ArrayList<>();

    void clear() {
        places.clear();
    }

    void add(double x, double y, StoredTrial trial) {
        places.add(new Place(x, y, trial));
    }

    /** Calls with the position of each of these trials. */
    void forEach(Predicate<StoredTrial> of, BiConsumer<Double, Double> with) {
        places.stream().filter(place -> of.test(place.trial)).forEach(place -> with.accept(place.x, place.y));
    }

    /** Places of these trials, with what is to be said of each. */
    List<KeyPointer.Spot> spots(Predicate<StoredTrial> of, Function<StoredTrial, String> words) {
        return places.stream()
                .filter(place -> of.test(place.trial))
                .map(place -> new KeyPointer.Spot(place.x, place.y, () -> words.apply(place.trial)))
                .toList();
    }

    /** The nearest of these trials, if one is near. */
    Optional<StoredTrial> nearest(double x, double y, Predicate<StoredTrial> of) {
        Place nearest = null;
        double least = NEAR * NEAR;
        for (Place place : places) {
            double distance = (place.x - x) * (place.x - x) + (place.y - y) * (place.y - y);
            if (distance < least && of.test(place.trial)) {
                least = distance;
                nearest = place;
            }
        }
        return Optional.ofNullable(nearest).map(Place::trial);
    }
}
