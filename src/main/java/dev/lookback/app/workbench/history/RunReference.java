package dev.lookback.app.workbench.history;

import dev.lookback.app.workbench.library.LiveRun;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reference to a run that can be put on show again: its number in a store, so that a long history of edits does not hold forecasts and
 * weights; or the run itself where no store has it.
 *
 * @param store file of the store that {@code id} belongs to
 */
public record RunReference(Optional<Path> store, Optional<Long> id, Optional<LiveRun> unstored) {

    /** @param store that is open; null for none */
    public static RunReference to(LiveRun run, Path store) {
        Long id = run.idProperty().get();
        return id == null || store == null
                ? new RunReference(Optional.empty(), Optional.empty(), Optional.of(run))
                : new RunReference(Optional.of(store), Optional.of(id), Optional.empty());
    }
}
