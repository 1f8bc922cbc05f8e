package dev.lookback.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.preset.Preset;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.Point;
import dev.lookback.runs.search.SearchKind;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.runs.search.Trial;
import dev.lookback.series.ArraySeries;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;

class SweepNotificationTest {

    private final List<String> shown = new ArrayList<>();
    private final StringProperty plain = new SimpleStringProperty("prices.csv – Lookback");
    private final StringProperty title = new SimpleStringProperty();
    private final BooleanProperty inFront = new SimpleBooleanProperty(true);
    private final ObjectProperty<FinishedSweep> finished = new SimpleObjectProperty<>();

    SweepNotificationTest() {
        SweepNotification notification = new SweepNotification(
                inFront, new Texts(Locale.ENGLISH), (head, text) -> shown.add(head + ": " + text));
        notification.follow(finished);
        title.bind(notification.marked(plain)); // as that of a window is
    }

    private static FinishedSweep sweep(String name) {
        SweepSettings settings = new SweepSettings(
                List.of("lookback=20,40"),
                SearchKind.GRID,
                Objective.VALIDATION_SKILL,
                false,
                OptionalInt.of(30),
                OptionalDouble.empty(),
                1,
                1);
        StoredSweep stored = new StoredSweep(
                3,
                name,
                Preset.SMALL.on(ArraySeries.of("a", new double[400])),
                settings,
                0,
                1,
                Optional.of(Message.of("runs.sweep.enough", 30)),
                Optional.empty(),
                Instant.EPOCH);
        return FinishedSweep.of(stored, List.of(trial(1, -0.1), trial(2, -0.125), trial(3, Double.NaN)));
    }

    private static StoredTrial trial(int number, double cost) {
        Point point = new Point(List.of("20"));
        return new StoredTrial(
                number, new Trial(number, point, Trial.State.FINISHED, List.of(cost)), 1, OptionalDouble.empty());
    }

    @Test
    void whoeverLooksAtTheWindowIsNotDisturbed() {
        finished.set(sweep("sizes"));

        assertThat(shown).isEmpty();
        assertThat(title.get()).isEqualTo("prices.csv – Lookback");
    }

    @Test
    void whoeverLooksAtAnotherWindowIsToldAndSeesItInTheTitle() {
        inFront.set(false);
        finished.set(sweep("sizes"));

        assertThat(shown).containsExactly("sizes is over: 30 of 30 trials · best: Validation skill 12.5 %, trial 2");
        assertThat(title.get()).isEqualTo("(sweep over) prices.csv – Lookback");
        finished.set(sweep("other"));
        assertThat(title.get()).as("marked once").isEqualTo("(sweep over) prices.csv – Lookback");

        inFront.set(true);
        assertThat(title.get()).isEqualTo("prices.csv – Lookback");
    }

    @Test
    void theMarkStaysWhileTheTitleChanges() {
        inFront.set(false);
        finished.set(sweep("sizes"));
        plain.set("other.csv – Lookback");
        assertThat(title.get()).isEqualTo("(sweep over) other.csv – Lookback");

        inFront.set(true);
        assertThat(title.get()).isEqualTo("other.csv – Lookback");
    }
}
