package dev.lookback.runs.store;

import dev.lookback.runs.store.weights.KeptEpochs;
import dev.lookback.runs.store.weights.KeptWeights;
import dev.lookback.runs.store.weights.WeightsEncoding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Weights after epochs of runs. Epoch 0 stands for those of a run that was stopped in the middle of an epoch. The best, the newest,
 * those of the model and those that another run was branched from stay, to the bit; the others may be rounded, or go.
 */
final class WeightsTable {

    /** Epochs of a run that stay: of the model, and those that others were branched from. */
    private static final String MUST =
            "SELECT best_epoch FROM run WHERE id = :run UNION SELECT epoch FROM run WHERE id = :run"
                    + " UNION SELECT kept FROM run WHERE id = :run AND kept IS NOT NULL"
                    + " UNION SELECT parent_epoch FROM run WHERE parent = :run AND parent_epoch IS NOT NULL";

    private WeightsTable() {}

    /** Without those of epoch 0, in order. */
    static List<KeptWeights> kept(Handle handle, long run) {
        return handle.createQuery("SELECT epoch, encoding, length(data) AS bytes FROM weights"
                        + " WHERE run = ? AND epoch > 0 ORDER BY epoch")
                .bind(0, run)
                .map((row, context) -> new KeptWeights(
                        row.getInt("epoch"), WeightsEncoding.of(row.getInt("encoding")), row.getLong("bytes")))
                .list();
    }

    static Set<Integer> must(Handle handle, long run) {
        return handle.createQuery(MUST).bind("run", run).mapTo(Integer.class).set();
    }

    static Optional<float[]> find(Handle handle, long run, int epoch) {
        return handle.createQuery("SELECT encoding, data FROM weights WHERE run = ? AND epoch = ?")
                .bind(0, run)
                .bind(1, epoch)
                .map((row, context) ->
                        WeightsEncoding.of(row.getInt("encoding")).weights(row.getBytes("data")))
                .findOne();
    }

    /** Does nothing where those of this epoch are there to the bit. */
    static void add(Handle handle, long run, int epoch, float[] weights) {
        boolean known = handle.createQuery("SELECT 1 FROM weights WHERE run = ? AND epoch = ? AND encoding = ?")
                .bind(0, run)
                .bind(1, epoch)
                .bind(2, WeightsEncoding.FLOAT32.number())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!known) {
            put(handle, run, epoch, weights);
        }
    }

    /** In place of those that are there. */
    static void put(Handle handle, long run, int epoch, float[] weights) {
        handle.execute(
                "INSERT OR REPLACE INTO weights(run, epoch, data, encoding) VALUES (?, ?, ?, ?)",
                run,
                epoch,
                WeightsEncoding.exact(weights),
                WeightsEncoding.FLOAT32.number());
    }

    /** Lets go of what a run has beyond a number of epochs, and of bytes. */
    static void thin(Handle handle, long run, int most, long room) {
        Set<Integer> must = must(handle, run);
        KeptEpochs wanted = planned(kept(handle, run), must, most, room);
        keepOnly(handle, run, wanted.epochs());
        boolean all = true;
        for (int epoch : wanted.rounded()) {
            all &= round(handle, run, epoch);
        }
        if (!all) {
            keepOnly(handle, run, KeptEpochs.unrounded(kept(handle, run), must, room));
        }
    }

    /** Bytes that this would give back, as far as weights can be rounded. */
    static long surplus(Handle handle, long run, long room) {
        List<KeptWeights> kept = kept(handle, run);
        return KeptWeights.bytes(kept)
                - planned(kept, must(handle, run), Integer.MAX_VALUE, room).bytes(kept);
    }

    private static KeptEpochs planned(List<KeptWeights> kept, Set<Integer> must, int most, long room) {
        int newest = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).epoch();
        return KeptEpochs.of(kept, must, newest, most, room);
    }

    private static void keepOnly(Handle handle, long run, List<Integer> epochs) {
        for (KeptWeights known : kept(handle, run)) {
            if (!epochs.contains(known.epoch())) {
                handle.execute("DELETE FROM weights WHERE run = ? AND epoch = ?", run, known.epoch());
            }
        }
    }

    /** Returns false where too much would be lost by it. */
    private static boolean round(Handle handle, long run, int epoch) {
        Optional<byte[]> rounded = find(handle, run, epoch).flatMap(WeightsEncoding::rounded);
        rounded.ifPresent(bytes -> handle.execute(
                "UPDATE weights SET data = ?, encoding = ? WHERE run = ? AND epoch = ?",
                bytes,
                WeightsEncoding.FLOAT16.number(),
                run,
                epoch));
        return rounded.isPresent();
    }

    /** All that need not stay. */
    static void removeOthers(Handle handle, long run) {
        handle.createUpdate("DELETE FROM weights WHERE run = :run AND epoch > 0 AND epoch NOT IN (" + MUST + ")")
                .bind("run", run)
                .execute();
    }

    /**
     * Bytes of what need not stay, by run, the first to be given up first: the oldest, but starred ones last. Only of runs that are over
     * for good, and not deleted.
     */
    static Map<Long, Long> others(Handle handle) {
        Map<Long, Long> others = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT r.id AS run, sum(length(w.data)) AS bytes
                        FROM (SELECT run FROM weights WHERE epoch > 0 GROUP BY run HAVING count(*) > 1) many
                          JOIN run r ON r.id = many.run JOIN weights w ON w.run = r.id
                        WHERE r.deleted IS NULL AND w.epoch > 0 AND w.epoch NOT IN (r.best_epoch, r.epoch) AND w.epoch IS NOT r.kept
                          AND r.state IN ('finished', 'stopped', 'failed')
                          AND NOT EXISTS (SELECT 1 FROM run c WHERE c.parent = r.id AND c.parent_epoch = w.epoch)
                        GROUP BY r.id ORDER BY r.starred, r.id""")
                .map((row, context) -> Map.entry(row.getLong("run"), row.getLong("bytes")))
                .forEach(entry -> others.put(entry.getKey(), entry.getValue()));
        return others;
    }

    /** Has the oldest runs give up what need not stay until all of it fits. */
    static void thinAll(Handle handle, long room) {
        // An upper bound, which an index alone tells: mostly there is no more to do.
        long weights = handle.createQuery("SELECT coalesce(sum(length(data)), 0) FROM weights")
                .mapTo(Long.class)
                .one();
        if (weights <= room) {
            return;
        }
        Map<Long, Long> others = others(handle);
        long taken = others.values().stream().mapToLong(Long::longValue).sum();
        for (Map.Entry<Long, Long> run : others.entrySet()) {
            if (taken <= room) {
                return;
            }
            removeOthers(handle, run.getKey());
            taken -= run.getValue();
        }
    }
}
