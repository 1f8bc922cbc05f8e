package dev.lookback.app.sweeps;

import dev.lookback.app.widget.TimeLeft;
import dev.lookback.app.workbench.library.QueueView;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.search.SweepEstimate;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** State of a sweep in words: its series, search, trials, time left. */
record SweepState(SeenSweep seen, QueueView queue, Texts texts) {

    /** File name of the series that the sweep is of. */
    static String series(StoredSweep sweep) {
        return Path.of(sweep.recipe().data().path()).getFileName().toString();
    }

    /** "prices.csv · Random with ASHA · Validation MAE · 12 of 30 trials · 3 min left". */
    String line() {
        StoredSweep sweep = seen.sweep();
        List<String> parts = new ArrayList<>();
        parts.add(series(sweep));
        parts.add(texts.get(
                "app.sweeps.state.search",
                texts.get("app.sweeps.search." + sweep.settings().search()),
                sweep.settings().halving() ? 1 : 0));
        parts.add(texts.get("app.sweeps.objective." + sweep.settings().objective()));
        if (sweep.isOver()) {
            parts.add(sweep.outcome().map(texts::get).orElse(""));
        } else {
            progress(parts);
        }
        if (sweep.excluded() > 0) {
            parts.add(texts.get("app.sweeps.state.excluded", sweep.excluded()));
        }
        return String.join(" · ", parts);
    }

    private void progress(List<String> parts) {
        SweepEstimate estimate = seen.estimate();
        parts.add(
                estimate.most().isPresent()
                        ? texts.get(
                                "app.sweeps.state.of",
                                estimate.over(),
                                estimate.most().getAsLong())
                        : texts.get("app.sweeps.state.trials", estimate.over()));
        Optional<String> waiting = waiting();
        if (waiting.isPresent()) {
            parts.add(waiting.get());
        } else {
            estimate.secondsLeft().stream()
                    .boxed()
                    .flatMap(seconds -> TimeLeft.worded(seconds, texts).stream())
                    .forEach(parts::add);
        }
    }

    /** Why nothing of it is trained; empty where it is. */
    Optional<String> waiting() {
        int place = IntStream.range(0, queue.entries().size())
                .filter(i -> queue.entries()
                        .get(i)
                        .item()
                        .equals(new QueueItem.OfSweep(seen.sweep().id())))
                .findFirst()
                .orElse(-1);
        if (seen.sweep().isOver()) {
            return Optional.empty();
        } else if (place < 0) {
            return Optional.of(texts.get("app.sweeps.state.stopped"));
        } else if (queue.paused()) {
            return Optional.of(texts.get("app.sweeps.state.paused"));
        }
        return place > 0 && seen.trials().isEmpty()
                ? Optional.of(texts.get("app.sweeps.state.waits", place))
                : Optional.empty();
    }

    /** From 0 to 1; negative while it is not known, or the sweep is over. */
    double done() {
        SweepEstimate estimate = seen.estimate();
        return seen.sweep().isOver() || estimate.most().isEmpty()
                ? -1
                : (double) estimate.over() / Math.max(1, estimate.most().getAsLong());
    }
}
