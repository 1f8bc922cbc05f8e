package dev.lookback.runs.store;

import dev.lookback.runs.store.StoreSize.Measure;
import dev.lookback.runs.store.StoreSize.Part;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.runs.store.sqlite.Vacuum;
import dev.lookback.runs.store.weights.KeepRules;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The room that a store takes, and how it is given back. */
public final class Storage {

    /** No run is to go on from r that has not taken a step of its own yet. */
    static final String NO_HEIR =
            " NOT EXISTS (SELECT 1 FROM run child WHERE child.parent = r.id AND child.deleted IS NULL"
                    + " AND child.state NOT IN ('finished', 'stopped', 'failed')"
                    + " AND NOT EXISTS (SELECT 1 FROM checkpoint own WHERE own.run = child.id))";

    /** Of runs that go on no more by themselves, and that none is to go on from. */
    static final String SPARE_OPTIMIZERS =
            " FROM checkpoint c JOIN run r ON r.id = c.run WHERE r.state IN ('finished', 'stopped', 'failed') AND"
                    + NO_HEIR;

    static final String NEEDED_ARRAYS =
            "SELECT f.actual FROM forecast f JOIN run r ON r.id = f.run WHERE r.deleted IS NULL"
                    + " UNION SELECT f.forecast FROM forecast f JOIN run r ON r.id = f.run WHERE r.deleted IS NULL"
                    + " UNION SELECT f.persistence FROM forecast f JOIN run r ON r.id = f.run WHERE r.deleted IS NULL";

    private final Database database;
    private final Supplier<KeepRules> rules;
    private final BooleanSupplier shared;

    /** @param shared whether another program has the store open, which may bring back what was deleted */
    Storage(Database database, Supplier<KeepRules> rules, BooleanSupplier shared) {
        this.database = database;
        this.rules = rules;
        this.shared = shared;
    }

    /** Bytes of the file and of what lies beside it; cheap. */
    public long bytes() {
        Path file = database.file();
        // None of one that was deleted: whoever writes next is told.
        return file.toFile().length()
                + file.resolveSibling(file.getFileName() + "-wal").toFile().length();
    }

    /** Runs that are not deleted; cheap. */
    public long runs() {
        return database.read(handle -> one(handle, "SELECT count(*) FROM run WHERE deleted IS NULL"));
    }

    /** Looks through the whole file: not to be asked often. */
    public StoreSize size() {
        long file = bytes();
        long runs = runs();
        boolean shrinks = new Vacuum(database).canShrink();
        return database.read(handle -> size(handle, file, runs, shrinks));
    }

    private StoreSize size(Handle handle, long file, long runs, boolean shrinks) {
        long others = WeightsTable.others(handle).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        Map<Part, Long> parts = new EnumMap<>(Part.class);
        long weights = one(
                handle, "SELECT sum(length(w.data)) FROM weights w JOIN run r ON r.id = w.run WHERE r.deleted IS NULL");
        parts.put(Part.EPOCHS, others);
        parts.put(Part.MODELS, weights - others);
        parts.put(
                Part.OPTIMIZERS,
                one(
                        handle,
                        "SELECT sum(length(c.memory)) FROM checkpoint c JOIN run r ON r.id = c.run"
                                + " WHERE r.deleted IS NULL"));
        parts.put(
                Part.FORECASTS,
                one(handle, "SELECT sum(length(data)) FROM array WHERE digest IN (" + NEEDED_ARRAYS + ")"));
        parts.put(
                Part.DELETED,
                one(
                                handle,
                                "SELECT sum(length(w.data)) FROM weights w JOIN run r ON r.id = w.run WHERE r.deleted IS NOT NULL")
                        + one(
                                handle,
                                "SELECT sum(length(c.memory)) FROM checkpoint c JOIN run r ON r.id = c.run"
                                        + " WHERE r.deleted IS NOT NULL")
                        + one(
                                handle,
                                "SELECT sum(length(data)) FROM array WHERE digest NOT IN (" + NEEDED_ARRAYS + ")"));
        long page = one(handle, "PRAGMA page_size");
        parts.put(Part.FREE, one(handle, "PRAGMA freelist_count") * page);
        long known = parts.values().stream().mapToLong(Long::longValue).sum();
        parts.put(Part.REST, Math.max(0, one(handle, "PRAGMA page_count") * page - known));
        return new StoreSize(file, runs, shrinks, parts, gains(handle, parts));
    }

    private Map<Measure, Long> gains(Handle handle, Map<Part, Long> parts) {
        Map<Measure, Long> gains = new EnumMap<>(Measure.class);
        gains.put(Measure.DELETED, shared.getAsBoolean() ? 0 : parts.get(Part.DELETED));
        gains.put(
                Measure.OPTIMIZERS,
                one(handle, "SELECT sum(length(c.memory))" + SPARE_OPTIMIZERS + " AND r.deleted IS NULL"));
        gains.put(Measure.SURPLUS, surplus(handle));
        gains.put(Measure.EPOCHS, parts.get(Part.EPOCHS));
        gains.put(Measure.FREE, parts.get(Part.FREE));
        return gains;
    }

    private long surplus(Handle handle) {
        Map<Long, Long> others = WeightsTable.others(handle);
        long left = 0;
        long gained = 0;
        for (Map.Entry<Long, Long> run : others.entrySet()) {
            long gain = WeightsTable.surplus(handle, run.getKey(), rules.get().bytesPerRun());
            gained += gain;
            left += run.getValue() - gain;
        }
        return gained + Math.max(0, left - rules.get().bytesInAll());
    }

    /**
     * Takes measures, a little at a time; by the rules that hold now. What was deleted stays while another program has the store
     * open, which may bring it back.
     */
    public Cleaning cleaning(Set<Measure> measures) {
        Set<Measure> taken = EnumSet.noneOf(Measure.class);
        taken.addAll(measures);
        if (shared.getAsBoolean()) {
            taken.remove(Measure.DELETED);
        }
        return new Cleaning(database, rules.get(), taken);
    }

    /** The same with all that nobody misses: what was deleted, what is beyond the rules, and the free room of the file. */
    public Cleaning cleaning() {
        return cleaning(EnumSet.of(Measure.DELETED, Measure.OPTIMIZERS, Measure.SURPLUS, Measure.FREE));
    }

    /** Bytes that the file can give back as it is; none where it has to be written anew for that. Cheap. */
    public long spare() {
        if (!new Vacuum(database).canShrink()) {
            return 0;
        }
        return database.read(handle -> one(handle, "PRAGMA freelist_count") * one(handle, "PRAGMA page_size"));
    }

    private static long one(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).findOne().orElse(0L);
    }
}
