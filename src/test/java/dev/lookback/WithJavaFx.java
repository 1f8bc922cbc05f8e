package dev.lookback;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** TestFX for a test class: JavaFX runs headless, and the profile {@code quick} leaves the class out. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag(WithJavaFx.TAG)
@net.jqwik.api.Tag(WithJavaFx.TAG)
@ExtendWith(PatientRobot.class)
public @interface WithJavaFx {

    /** As pom.xml has it. */
    String TAG = "window";
}
