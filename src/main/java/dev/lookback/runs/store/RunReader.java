package dev.lookback.runs.store;

import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.runs.Branch;
import dev.lookback.runs.Labels;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.RelatedRun;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.TrialPlace;
import dev.lookback.runs.store.sqlite.StoreJson;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Rows of the table of runs as runs. */
final class RunReader {

    private RunReader() {}

    static StoredRun stored(Handle handle, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String failure = row.getString("failure");
        String facts = row.getString("facts");
        List<EpochResult> history = Checkpoints.history(handle, id);
        int bestEpoch = row.getInt("best_epoch");
        if (bestEpoch < 0 || bestEpoch > history.size()) {
            throw new IllegalArgumentException("best epoch %d of %d".formatted(bestEpoch, history.size()));
        }
        return new StoredRun(
                id,
                row.getString("uuid"),
                origin(row),
                row.getString("setup"),
                labels(handle, row),
                Runs.state(row.getString("state")),
                row.getString("engine"),
                row.getString("version"),
                Instant.ofEpochMilli(row.getLong("created")),
                time(row, "started"),
                time(row, "ended"),
                bestEpoch,
                row.getDouble("seconds"),
                row.getDouble("speed"),
                Optional.ofNullable(facts).map(text -> StoreJson.value(text, RunFacts.class)),
                history,
                Outcomes.scores(handle, id),
                Optional.ofNullable(failure).map(StoreJson::failure));
    }

    private static NewRun origin(ResultSet row) throws SQLException {
        long parent = row.getLong("parent");
        Optional<Branch> branch =
                row.wasNull() ? Optional.empty() : Optional.of(new Branch(parent, Runs.integer(row, "parent_epoch")));
        long sweep = row.getLong("sweep");
        Optional<TrialPlace> trial = row.wasNull()
                ? Optional.empty()
                : Optional.of(new TrialPlace(sweep, row.getInt("trial"), Sweeps.point(row.getString("point"))));
        return new NewRun(
                row.getString("name"),
                RecipeFile.fromJson(row.getString("recipe")),
                row.getString("series"),
                Runs.integer(row, "threads"),
                branch,
                trial);
    }

    private static Labels labels(Handle handle, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Set<String> tags = handle.createQuery("SELECT tag FROM tag WHERE run = ?")
                .bind(0, id)
                .mapTo(String.class)
                .set();
        return labels(row, Map.of(id, tags));
    }

    static Labels labels(ResultSet row, Map<Long, Set<String>> tags) throws SQLException {
        return new Labels(
                row.getString("name"),
                row.getString("notes"),
                tags.getOrDefault(row.getLong("id"), Set.of()),
                row.getBoolean("starred"),
                Runs.integer(row, "colour"));
    }

    static RelatedRun kin(ResultSet row) throws SQLException {
        NewRun origin = origin(row);
        return new RelatedRun(
                row.getLong("id"),
                origin.name(),
                Runs.state(row.getString("state")),
                origin.recipe(),
                origin.branch(),
                Checkpoints.number(row, "skill"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(value));
    }
}
