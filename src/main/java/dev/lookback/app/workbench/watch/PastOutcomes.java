package dev.lookback.app.workbench.watch;

import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.recipe.DataReference;
import dev.lookback.runs.MadeForecast;
import dev.lookback.runs.PastForecast;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Outcomes of forecasts of the future that stored runs made of the open series, in this session or earlier ones, before its newest rows
 * were known. JavaFX thread only.
 */
public final class PastOutcomes {

    /** Most runs that are looked through, the newest. */
    private static final int MOST_RUNS = 200;

    private final ReadOnlyObjectProperty<Reading> reading;
    private final RunLibrary library;
    private final ReadOnlyObjectWrapper<List<RunOutcome>> outcomes =
            new ReadOnlyObjectWrapper<>(this, "outcomes", List.of());

    public PastOutcomes(ReadOnlyObjectProperty<Reading> reading, RunLibrary library) {
        this.reading = reading;
        this.library = library;
        reading.addListener((o, was, is) -> {
            if (is == null || was == null || was.series() != is.series()) {
                ask();
            }
        });
        library.fileProperty().addListener(o -> ask());
    }

    /** The newest runs first; empty while none has forecast a row that has come since. */
    public ReadOnlyObjectProperty<List<RunOutcome>> outcomesProperty() {
        return outcomes.getReadOnlyProperty();
    }

    private void ask() {
        outcomes.set(List.of());
        Reading asked = reading.get();
        if (asked != null && library.fileProperty().get() != null) {
            Series series = asked.series();
            library.ask(store -> judged(store.evidence().forecasts(series.name(), MOST_RUNS), series), found -> {
                if (reading.get() == asked) {
                    outcomes.set(found);
                }
            });
        }
    }

    static List<RunOutcome> judged(List<PastForecast> past, Series series) {
        List<RunOutcome> found = new ArrayList<>();
        for (PastForecast of : past) {
            DataReference data = of.data();
            Series now = data.options().equals(series.options()) ? data.on(series) : series;
            if (data.options().equals(series.options()) && now.features().containsAll(data.used())) {
                for (MadeForecast made : of.forecasts().made()) {
                    FutureOutcome.of(made, now)
                            .ifPresent(outcome -> found.add(new RunOutcome(Optional.of(of.run()), of.name(), outcome)));
                }
            }
        }
        return List.copyOf(found);
    }
}
