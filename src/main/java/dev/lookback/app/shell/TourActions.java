package dev.lookback.app.shell;

import dev.lookback.app.help.TourAction;
import dev.lookback.app.start.Samples;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Reading;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** Actions of the tour: open its sample, train, forecast further ahead. */
final class TourActions {

    private static final String SAMPLE = "gauge-synthetic.csv";

    /** Delay with which the second run of the tour is trained. */
    private static final int FURTHER = 4;

    private TourActions() {}

    static Map<String, TourAction> of(Workbench workbench, Samples samples) {
        return Map.of(
                "sample", sample(workbench, samples), "train", training(workbench), "further", further(workbench));
    }

    private static TourAction sample(Workbench workbench, Samples samples) {
        return new TourAction() {
            @Override
            public void begin() {
                samples.open(SAMPLE, workbench);
            }

            @Override
            public ObservableValue<Boolean> running() {
                return workbench.openingProperty().map(opening -> true).orElse(false);
            }

            @Override
            public Subscription watch(Runnable done) {
                return workbench.readingProperty().subscribe((before, reading) -> {
                    if (isSample(reading)) {
                        done.run();
                    }
                });
            }
        };
    }

    private static boolean isSample(Reading reading) {
        return reading != null && reading.series().file().endsWith(SAMPLE);
    }

    private static TourAction training(Workbench workbench) {
        return new TourAction() {
            @Override
            public void begin() {
                workbench.train();
            }

            @Override
            public ObservableValue<Boolean> running() {
                return workbench
                        .runProperty()
                        .flatMap(LiveRun::stateProperty)
                        .map(state -> !state.isOver())
                        .orElse(false);
            }

            @Override
            public Subscription watch(Runnable done) {
                return workbench.runProperty().flatMap(LiveRun::stateProperty).subscribe((before, state) -> {
                    if (state != null && state.isOver()) {
                        done.run();
                    }
                });
            }
        };
    }

    private static TourAction further(Workbench workbench) {
        return new TourAction() {
            @Override
            public void begin() {
                workbench.edit("", r -> r.withWindows(r.windows().withDelay(FURTHER)));
            }

            @Override
            public ObservableValue<Boolean> running() {
                return new SimpleBooleanProperty(false);
            }

            @Override
            public Subscription watch(Runnable done) {
                return workbench.recipeProperty().subscribe((before, recipe) -> {
                    if (looksFurther(before, recipe)) {
                        done.run();
                    }
                });
            }
        };
    }

    private static boolean looksFurther(Recipe before, Recipe recipe) {
        return before != null
                && recipe != null
                && recipe.windows().delay() > before.windows().delay();
    }
}
