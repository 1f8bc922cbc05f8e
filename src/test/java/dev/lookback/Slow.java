package dev.lookback;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Tag of the tests, or classes of tests, that take longest: the profile {@code quick} leaves them out. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag(Slow.TAG)
@net.jqwik.api.Tag(Slow.TAG)
public @interface Slow {

    /** As pom.xml has it. */
    String TAG = "slow";
}
