package dev.lookback.runs.store;

import dev.lookback.engine.OptimizerState;
import dev.lookback.evaluate.Scores;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.runs.store.weights.KeepRules;
import dev.lookback.runs.store.weights.KeptWeights;
import dev.lookback.runs.store.weights.WeightsEncoding;
import dev.lookback.training.Checkpoint;
import dev.lookback.training.EpochResult;
import dev.lookback.window.split.Split;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** How far runs have come: their epochs, the weights after some of them, and what going on from the newest one needs. */
public final class Checkpoints {

    private final Database database;
    private final Supplier<KeepRules> rules;

    Checkpoints(Database database, Supplier<KeepRules> rules) {
        this.database = database;
        this.rules = rules;
    }

    /**
     * Keeps what a run has reached, and lets go of weights beyond {@code most} epochs and the bytes that a run may take.
     *
     * @param scores after the newest epoch
     */
    public void reached(long run, Checkpoint checkpoint, Map<Split, Scores> scores, int most) {
        database.write(handle -> {
            int known = handle.createQuery("SELECT coalesce(max(epoch), 0) FROM epoch WHERE run = ?")
                    .bind(0, run)
                    .mapTo(Integer.class)
                    .one();
            for (EpochResult epoch :
                    checkpoint.history().subList(Math.min(known, checkpoint.epoch()), checkpoint.epoch())) {
                insert(handle, run, epoch);
            }
            Outcomes.put(handle, run, scores);
            judged(handle, run, checkpoint.epoch(), scores);
            WeightsTable.add(handle, run, checkpoint.bestEpoch(), checkpoint.bestWeights());
            WeightsTable.add(handle, run, checkpoint.epoch(), checkpoint.weights());
            handle.execute(
                    "INSERT OR REPLACE INTO checkpoint(run, epoch, steps, memory, first_batch_loss, train_seconds,"
                            + " trained_windows) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    run,
                    checkpoint.epoch(),
                    checkpoint.optimizer().steps(),
                    WeightsEncoding.exact(checkpoint.optimizer().memory()),
                    checkpoint.firstBatchLoss(),
                    checkpoint.trainSeconds(),
                    checkpoint.trainedWindows());
            EpochResult best = checkpoint.history().get(checkpoint.bestEpoch() - 1);
            handle.execute(
                    "UPDATE run SET epoch = ?, best_epoch = ?, loss = ?, val_loss = ?, seconds = ? WHERE id = ?",
                    checkpoint.epoch(),
                    checkpoint.bestEpoch(),
                    best.loss(),
                    best.valLoss(),
                    checkpoint.history().stream()
                            .mapToDouble(EpochResult::seconds)
                            .sum(),
                    run);
            WeightsTable.thin(handle, run, most, rules.get().bytesPerRun());
        });
    }

    /** Keeps what epochs were judged by that could not be kept when they were over; by their numbers. */
    public void judged(long run, Map<Integer, Map<Split, Scores>> epochs) {
        database.write(handle -> epochs.forEach((epoch, scores) -> judged(handle, run, epoch, scores)));
    }

    private static void judged(Handle handle, long run, int epoch, Map<Split, Scores> scores) {
        if (scores.containsKey(Split.VALIDATION)) {
            Scores judged = scores.get(Split.VALIDATION);
            handle.execute(
                    "UPDATE epoch SET val_mae = ?, val_skill = ? WHERE run = ? AND epoch = ?",
                    judged.network().maeUnits(),
                    judged.skill(),
                    run,
                    epoch);
        }
    }

    private static void insert(Handle handle, long run, EpochResult epoch) {
        handle.execute(
                "INSERT INTO epoch(run, epoch, loss, val_loss, seconds, learning_rate) VALUES (?, ?, ?, ?, ?, ?)",
                run,
                epoch.epoch(),
                epoch.loss(),
                epoch.valLoss(),
                epoch.seconds(),
                epoch.learningRate());
    }

    /** What each of these runs was judged by, epoch by epoch. */
    public Map<Long, double[]> curves(Collection<Long> runs) {
        return database.read(handle -> {
            Map<Long, double[]> curves = new HashMap<>();
            runs.forEach(run -> curves.put(
                    run,
                    history(handle, run).stream()
                            .mapToDouble(EpochResult::judgedLoss)
                            .toArray()));
            return curves;
        });
    }

    public List<EpochResult> history(long run) {
        return database.read(handle -> history(handle, run));
    }

    static List<EpochResult> history(Handle handle, long run) {
        return handle.createQuery("SELECT * FROM epoch WHERE run = ? ORDER BY epoch")
                .bind(0, run)
                .map((row, context) -> epoch(row))
                .list();
    }

    private static EpochResult epoch(ResultSet row) throws SQLException {
        return new EpochResult(
                row.getInt("epoch"),
                number(row, "loss"),
                number(row, "val_loss"),
                row.getDouble("seconds"),
                row.getDouble("learning_rate"));
    }

    /** SQLite has no NaN and keeps NULL instead. */
    static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    /** Epochs after which the weights are still there, in order. */
    public List<Integer> epochsWithWeights(long run) {
        return kept(run).stream().map(KeptWeights::epoch).toList();
    }

    /** The same, with how they are kept. */
    public List<KeptWeights> kept(long run) {
        return database.read(handle -> WeightsTable.kept(handle, run));
    }

    public Optional<float[]> weights(long run, int epoch) {
        return database.read(handle -> WeightsTable.find(handle, run, epoch));
    }

    /** Whether the optimizer's memory after an epoch is there, so that a run can go on from it as if it had never ended. */
    public boolean hasOptimizer(long run, int epoch) {
        return database.read(handle -> handle.createQuery("SELECT 1 FROM checkpoint WHERE run = ? AND epoch = ?")
                .bind(0, run)
                .bind(1, epoch)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** From where a run can go on; empty for one that has not finished an epoch. */
    public Optional<Checkpoint> checkpoint(long run) {
        return database.read(handle -> handle.createQuery(
                        "SELECT c.*, r.best_epoch FROM checkpoint c JOIN run r ON r.id = c.run WHERE c.run = ?")
                .bind(0, run)
                .map((row, context) -> checkpoint(handle, run, row))
                .findOne());
    }

    private static Checkpoint checkpoint(Handle handle, long run, ResultSet row) throws SQLException {
        int best = row.getInt("best_epoch");
        return new Checkpoint(
                history(handle, run),
                best,
                WeightsTable.find(handle, run, best).orElseThrow(),
                WeightsTable.find(handle, run, row.getInt("epoch")).orElseThrow(),
                new OptimizerState(row.getInt("steps"), WeightsEncoding.FLOAT32.weights(row.getBytes("memory"))),
                number(row, "first_batch_loss"),
                row.getDouble("train_seconds"),
                row.getLong("trained_windows"));
    }
}
