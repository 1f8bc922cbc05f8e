package dev.lookback.runs.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.runs.MadeForecast;
import dev.lookback.runs.MadeForecasts;
import dev.lookback.runs.PastForecast;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.runs.store.sqlite.MessageModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evidence about runs (certificates, backtests and the like): one of each kind for a run, the newest. */
public final class KeptEvidence {

    private static final Logger LOG = LoggerFactory.getLogger(KeptEvidence.class);

    /** Records as they are, without what they say of themselves. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new MessageModule())
            // What an earlier version did not find out is not read as if it were nothing.
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    private final Database database;

    KeptEvidence(Database database) {
        this.database = database;
    }

    /** In place of an earlier one. */
    public <T> void put(long run, EvidenceKind<T> kind, T value) {
        String json = text(value);
        database.write(handle -> handle.execute(
                "INSERT OR REPLACE INTO evidence(run, kind, json, made) VALUES (?, ?, ?, ?)",
                run,
                kind.name(),
                json,
                System.currentTimeMillis()));
    }

    /** Empty where there is none, or another version of the program has written it in another form. */
    public <T> Optional<T> find(long run, EvidenceKind<T> kind) {
        return database.read(handle -> handle.createQuery("SELECT json FROM evidence WHERE run = ? AND kind = ?")
                        .bind(0, run)
                        .bind(1, kind.name())
                        .mapTo(String.class)
                        .findOne())
                .flatMap(json -> value(json, kind));
    }

    /** Beside those that were made from other last rows; returns all of the run. */
    public MadeForecasts add(long run, MadeForecast made) {
        MadeForecasts all =
                find(run, EvidenceKind.FUTURE).orElse(MadeForecasts.NONE).with(made);
        put(run, EvidenceKind.FUTURE, all);
        return all;
    }

    /**
     * Forecasts of the future by runs on files of a name, the newest runs first; without deleted runs.
     *
     * @param series name of the file
     * @param most runs
     */
    public List<PastForecast> forecasts(String series, int most) {
        return database
                .read(handle -> handle.createQuery("""
                        SELECT r.id, r.name, r.recipe, e.json FROM evidence e JOIN run r ON r.id = e.run
                        WHERE e.kind = :kind AND r.series = :series AND r.deleted IS NULL ORDER BY r.id DESC LIMIT :most""")
                        .bind("kind", EvidenceKind.FUTURE.name())
                        .bind("series", series)
                        .bind("most", most)
                        .map((row, context) -> value(row.getString("json"), EvidenceKind.FUTURE)
                                .map(made -> past(row, made)))
                        .list())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static PastForecast past(ResultSet row, MadeForecasts made) {
        try {
            return new PastForecast(
                    row.getLong("id"),
                    row.getString("name"),
                    RecipeFile.fromJson(row.getString("recipe")).data(),
                    made);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> Optional<T> value(String json, EvidenceKind<T> kind) {
        try {
            return Optional.of(JSON.readValue(json, kind.type()));
        } catch (JsonProcessingException e) {
            LOG.warn("Evidence of kind {} cannot be read", kind.name(), e);
            return Optional.empty();
        }
    }
}
