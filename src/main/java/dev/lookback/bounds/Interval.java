package dev.lookback.bounds;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Interval of the values that a number may have; infinity and NaN are in none.
 *
 * @param above whether the value is above {@code least} and never equal to it
 * @param below whether the value is below {@code most} and never equal to it
 */
public record Interval(double least, boolean above, double most, boolean below) {

    /** Any finite number. */
    public static final Interval ALL = between(-Double.MAX_VALUE, Double.MAX_VALUE);

    private static final ClassValue<Map<String, Interval>> DECLARED = new ClassValue<>() {
        @Override
        protected Map<String, Interval> computeValue(Class<?> record) {
            Map<String, Interval> declared = new HashMap<>();
            for (RecordComponent component : record.getRecordComponents()) {
                of(component).ifPresent(bounds -> declared.put(component.getName(), bounds));
            }
            return declared;
        }
    };

    /** Both ends are possible values. */
    public static Interval between(double least, double most) {
        return new Interval(least, false, most, false);
    }

    public static Interval atLeast(double least) {
        return between(least, Double.MAX_VALUE);
    }

    public static Interval of(Bounds bounds) {
        return new Interval(bounds.min(), bounds.above(), bounds.max(), bounds.below());
    }

    /** Bounds that a record's component declares; empty for none. */
    public static Optional<Interval> of(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Bounds.class)).map(Interval::of);
    }

    /**
     * Bounds that a record declares for one of its components.
     *
     * @throws IllegalArgumentException if it declares none
     */
    public static Interval of(Class<? extends Record> record, String component) {
        Interval declared = DECLARED.get(record).get(component);
        if (declared == null) {
            throw new IllegalArgumentException("No bounds of " + record.getSimpleName() + "." + component);
        }
        return declared;
    }

    public boolean contains(double value) {
        return (above ? value > least : value >= least) && (below ? value < most : value <= most);
    }

    public boolean hasLeast() {
        return least != -Double.MAX_VALUE;
    }

    public boolean hasMost() {
        return most != Double.MAX_VALUE;
    }

    /** The value, or the end that it is beyond. */
    public double nearest(double value) {
        return Math.max(least, Math.min(most, value));
    }

    /** Smallest interval that holds both. */
    public Interval or(Interval other) {
        boolean reachesLower = least < other.least || least == other.least && !above;
        boolean reachesHigher = most > other.most || most == other.most && !below;
        return new Interval(
                reachesLower ? least : other.least,
                reachesLower ? above : other.above,
                reachesHigher ? most : other.most,
                reachesHigher ? below : other.below);
    }
}
