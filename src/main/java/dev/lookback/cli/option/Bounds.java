package dev.lookback.cli.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The numbers that an option takes, both ends among them; {@link OptionBounds} checks them all. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Bounds {

    /** More rows than a series can have, and so few that three such numbers still add up. */
    int MOST_ROWS = 500_000_000;

    double min();

    /** Where there is none, the largest of the type. */
    double max() default Double.MAX_VALUE;

    /** Whether the smallest number is not among them. */
    boolean above() default false;
}
