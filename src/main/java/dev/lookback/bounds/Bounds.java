package dev.lookback.bounds;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds of a number, themselves possible values unless said otherwise. At a record's component they are those that its check holds it
 * to ({@link Interval#of(Class, String)}), at an option of a command those that the command holds it to.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Bounds {

    double min();

    /** Unlimited by default. */
    double max() default Double.MAX_VALUE;

    /** Whether the minimum itself is excluded. */
    boolean above() default false;

    /** Whether the maximum itself is excluded. */
    boolean below() default false;
}
