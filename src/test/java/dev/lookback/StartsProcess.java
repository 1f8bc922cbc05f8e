package dev.lookback;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Tag of a test, or of a class of tests, that starts other processes: the profile {@code quick} leaves it out. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag(StartsProcess.TAG)
@net.jqwik.api.Tag(StartsProcess.TAG)
public @interface StartsProcess {

    /** As pom.xml has it. */
    String TAG = "process";
}
