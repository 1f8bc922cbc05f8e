package dev.lookback.app.series.notes;

import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.watch.RunOutcome;
import dev.lookback.app.workbench.watch.SeriesUpdate;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Outcomes of forecasts of the future on the rows of the open series. */
final class ForecastOutcomes {

    private ForecastOutcomes() {}

    /** That of the run on show when the file was read again, then those of stored runs, each once. */
    static List<RunOutcome> all(Workbench workbench) {
        List<RunOutcome> all = new ArrayList<>();
        shown(workbench).ifPresent(all::add);
        workbench.outlook().pastOutcomes().outcomesProperty().get().stream()
                .filter(past -> all.stream()
                        .noneMatch(one -> one.run().equals(past.run())
                                && one.outcome().points().equals(past.outcome().points())))
                .forEach(all::add);
        return all;
    }

    private static Optional<RunOutcome> shown(Workbench workbench) {
        SeriesUpdate update = workbench.watch().updateProperty().get();
        return Optional.ofNullable(update)
                .flatMap(SeriesUpdate::outcome)
                .map(outcome -> new RunOutcome(update.run(), "", outcome));
    }

    /** "Run 12", or the name that it was given. */
    static String name(Texts texts, RunOutcome of) {
        return of.run()
                .map(id -> of.name().isEmpty() ? texts.get("app.series.watch.run", id) : of.name())
                .orElseGet(() -> texts.get("app.series.watch.model"));
    }
}
