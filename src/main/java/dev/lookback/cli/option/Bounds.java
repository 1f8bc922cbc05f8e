package dev.lookback.cli.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bounds of a numeric option, inclusive; checked by {@link OptionBounds}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Bounds {

    /** More rows than a series can have; the sum of three such numbers still fits into an int. */
    int MOST_ROWS = 500_000_000;

    double min();

    /** Unlimited by default. */
    double max() default Double.MAX_VALUE;

    /** Whether the minimum itself is excluded. */
    boolean above() default false;
}
