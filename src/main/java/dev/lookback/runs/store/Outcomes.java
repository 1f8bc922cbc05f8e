package dev.lookback.runs.store;

import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.runs.store.sqlite.ArrayBytes;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.runs.store.sqlite.StoreJson;
import dev.lookback.runs.store.weights.KeepRules;
import dev.lookback.runs.store.weights.WeightsEncoding;
import dev.lookback.text.Message;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunResult;
import dev.lookback.training.RunState;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.split.Split;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Outcomes of runs: scores, forecasts, models, failures. */
public final class Outcomes {

    private final Database database;
    private final Supplier<KeepRules> rules;

    Outcomes(Database database, Supplier<KeepRules> rules) {
        this.database = database;
        this.rules = rules;
    }

    /**
     * Keeps the outcome of a run that stopped, finished or waits. One that is finished is not resumed by itself: what its optimizer
     * remembered is let go, unless that is to be kept.
     */
    public void over(long run, RunResult result) {
        database.write(handle -> {
            put(handle, run, result.scores());
            handle.execute("DELETE FROM forecast WHERE run = ?", run);
            handle.execute("DELETE FROM forecast_ranges WHERE run = ?", run);
            result.forecasts().values().forEach(forecast -> put(handle, run, forecast));
            handle.execute(
                    "UPDATE run SET state = ?, owner = NULL, ended = ?, speed = ?, scales = ?, kept = ? WHERE id = ?",
                    Runs.word(result.state()),
                    System.currentTimeMillis(),
                    result.trainWindowsPerSecond(),
                    StoreJson.text(result.model().scales()),
                    kept(handle, run, result),
                    run);
            leaveQueue(handle, run);
            if (result.state() == RunState.FINISHED && !rules.get().optimizers()) {
                handle.execute(
                        "DELETE FROM checkpoint WHERE run IN (SELECT r.id FROM run r WHERE r.id = ? AND"
                                + Storage.NO_HEIR + ")",
                        run);
            }
            WeightsTable.thinAll(handle, rules.get().bytesInAll());
        });
    }

    /** At the same moment as it is over: nobody may think that it still waits. */
    private static void leaveQueue(Handle handle, long run) {
        handle.execute("DELETE FROM queue WHERE run = ?", run);
    }

    /** The epoch whose weights the model has. Of a run that was stopped in the middle of one they are kept on their own. */
    private static int kept(Handle handle, long run, RunResult result) {
        float[] weights = result.model().weights();
        for (int epoch : List.of(result.bestEpoch(), result.history().size())) {
            if (WeightsTable.find(handle, run, epoch)
                    .filter(known -> java.util.Arrays.equals(known, weights))
                    .isPresent()) {
                return epoch;
            }
        }
        WeightsTable.put(handle, run, 0, weights);
        return 0;
    }

    public void failed(long run, RunEvent.Failed failure) {
        database.write(handle -> {
            handle.execute(
                    "UPDATE run SET state = 'failed', owner = NULL, ended = ?, failure = ? WHERE id = ?",
                    System.currentTimeMillis(),
                    StoreJson.text(failure),
                    run);
            leaveQueue(handle, run);
        });
    }

    /** In place of earlier ones. */
    static void put(Handle handle, long run, Map<Split, Scores> scores) {
        handle.execute("DELETE FROM score WHERE run = ?", run);
        add(handle, run, scores);
    }

    /** Beside those of other splits. */
    static void add(Handle handle, long run, Map<Split, Scores> scores) {
        scores.forEach((split, both) -> {
            Metrics network = both.network();
            Metrics persistence = both.persistence();
            handle.execute(
                    "INSERT INTO score VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    run,
                    Runs.word(split),
                    network.mae(),
                    network.rmse(),
                    network.maeUnits(),
                    network.rmseUnits(),
                    network.mape(),
                    network.mase(),
                    network.r2(),
                    network.directionalAccuracy(),
                    persistence.mae(),
                    persistence.rmse(),
                    persistence.maeUnits(),
                    persistence.rmseUnits(),
                    persistence.mape(),
                    persistence.mase(),
                    persistence.r2(),
                    persistence.directionalAccuracy(),
                    both.skill());
        });
    }

    static Map<Split, Scores> scores(Handle handle, long run) {
        Map<Split, Scores> scores = new EnumMap<>(Split.class);
        handle.createQuery("SELECT * FROM score WHERE run = ?")
                .bind(0, run)
                .map((row, context) ->
                        Map.entry(split(row), new Scores(metrics(row, ""), metrics(row, "persistence_"))))
                .forEach(entry -> scores.put(entry.getKey(), entry.getValue()));
        return scores;
    }

    private static Split split(ResultSet row) throws SQLException {
        return Split.valueOf(row.getString("split").toUpperCase(Locale.ROOT));
    }

    private static Metrics metrics(ResultSet row, String prefix) throws SQLException {
        return new Metrics(
                Checkpoints.number(row, prefix + "mae"),
                Checkpoints.number(row, prefix + "rmse"),
                Checkpoints.number(row, prefix + "mae_units"),
                Checkpoints.number(row, prefix + "rmse_units"),
                Checkpoints.number(row, prefix + "mape"),
                Checkpoints.number(row, prefix + "mase"),
                Checkpoints.number(row, prefix + "r2"),
                Checkpoints.number(row, prefix + "directional_accuracy"));
    }

    static void put(Handle handle, long run, SplitForecast forecast) {
        handle.execute(
                "INSERT INTO forecast(run, split, first_target_row, length, actual, forecast, persistence)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                run,
                Runs.word(forecast.split()),
                forecast.firstTargetRow(),
                forecast.length(),
                put(handle, forecast.actual()),
                put(handle, forecast.forecast()),
                put(handle, forecast.persistence()));
        if (forecast.targets().ranges() > 1) {
            handle.execute(
                    "INSERT INTO forecast_ranges(run, split, ranges) VALUES (?, ?, ?)",
                    run,
                    Runs.word(forecast.split()),
                    StoredRanges.text(forecast.targets()));
        }
    }

    private static String put(Handle handle, double[] values) {
        byte[] packed = ArrayBytes.packed(values);
        String digest = ArrayBytes.digest(packed);
        handle.execute("INSERT OR IGNORE INTO array(digest, data) VALUES (?, ?)", digest, packed);
        return digest;
    }

    public Map<Split, SplitForecast> forecasts(long run) {
        return database.read(handle -> {
            Map<Split, SplitForecast> forecasts = new EnumMap<>(Split.class);
            handle.createQuery("""
                            SELECT f.split, f.first_target_row, r.ranges, f.length, a.data AS actual, f1.data AS forecast, p.data AS persistence
                            FROM forecast f JOIN array a ON a.digest = f.actual JOIN array f1 ON f1.digest = f.forecast
                              JOIN array p ON p.digest = f.persistence
                              LEFT JOIN forecast_ranges r ON r.run = f.run AND r.split = f.split WHERE f.run = ?""")
                    .bind(0, run)
                    .map((row, context) -> forecast(row))
                    .forEach(forecast -> forecasts.put(forecast.split(), forecast));
            return forecasts;
        });
    }

    private static SplitForecast forecast(ResultSet row) throws SQLException {
        double[] persistence = ArrayBytes.unpacked(row.getBytes("persistence"));
        return new SplitForecast(
                split(row),
                StoredRanges.of(row.getString("ranges"), row.getInt("first_target_row"), persistence.length),
                row.getInt("length"),
                ArrayBytes.unpacked(row.getBytes("actual")),
                ArrayBytes.unpacked(row.getBytes("forecast")),
                persistence);
    }

    /** The network as a run kept it; empty for one that has not ended. */
    public Optional<TrainedModel> model(long run) {
        return model(run, OptionalInt.empty());
    }

    /** The network as it was after an epoch; empty where its weights are gone, or the run has not ended. */
    public Optional<TrainedModel> model(long run, int epoch) {
        return model(run, OptionalInt.of(epoch));
    }

    private Optional<TrainedModel> model(long run, OptionalInt epoch) {
        return database.read(handle -> handle.createQuery("""
                        SELECT r.recipe, r.scales, w.encoding, w.data FROM run r
                        JOIN weights w ON w.run = r.id AND w.epoch = coalesce(:epoch, r.kept)
                        WHERE r.id = :run AND r.scales IS NOT NULL""")
                .bind("run", run)
                .bind("epoch", epoch.isPresent() ? epoch.getAsInt() : null)
                .map((row, context) -> model(run, row))
                .findOne());
    }

    private TrainedModel model(long run, ResultSet row) throws SQLException {
        try {
            return TrainedModel.of(
                    RecipeFile.fromJson(row.getString("recipe")),
                    StoreJson.value(row.getString("scales"), FittedScales.class),
                    WeightsEncoding.of(row.getInt("encoding")).weights(row.getBytes("data")));
        } catch (IllegalArgumentException | RecipeFormatException e) {
            throw new StoreException(
                    Message.of("runs.store.model", database.file().toString(), run), e);
        }
    }
}
