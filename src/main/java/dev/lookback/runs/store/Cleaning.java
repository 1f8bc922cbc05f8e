package dev.lookback.runs.store;

import dev.lookback.runs.store.StoreSize.Measure;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.runs.store.sqlite.Vacuum;
import dev.lookback.runs.store.weights.KeepRules;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Gives room of a store back a little at a time, so that others get their turn in between and it can be stopped at any moment. Not to
 * be undone. For one thread at a time.
 */
public final class Cleaning {

    /** How long a slice takes, about. */
    private static final long SLICE_NANOSECONDS = 40_000_000;

    private static final int PAGES = 256;

    private static final String ORPHANS =
            "DELETE FROM array WHERE digest IN (SELECT digest FROM array WHERE digest NOT IN (SELECT actual FROM forecast"
                    + " UNION SELECT forecast FROM forecast UNION SELECT persistence FROM forecast) LIMIT 500)";

    /** A part of a measure; knows what there is to do once its turn has come. */
    private interface Stage {

        /** Returns whether there is more. */
        boolean slice(BooleanSupplier stop);

        /** From 0 to 1; negative where that is not known. */
        double done();
    }

    private final Database database;
    private final KeepRules rules;
    private final List<Supplier<Stage>> stages;
    private int begun;
    private Stage stage;

    Cleaning(Database database, KeepRules rules, Set<Measure> measures) {
        this.database = database;
        this.rules = rules;
        stages = Stream.of(Measure.values())
                .filter(measures::contains)
                .flatMap(this::stages)
                .toList();
    }

    /**
     * Does a little; mostly some hundredths of a second, but a store of an earlier version is written anew as a whole.
     *
     * @param stop asked while that takes
     * @return whether there is more to do
     */
    public boolean next(BooleanSupplier stop) {
        if (stage == null && begun < stages.size()) {
            stage = stages.get(begun).get();
            begun++;
        }
        if (stage == null) {
            new Vacuum(database).gather();
            return false;
        }
        if (!stage.slice(stop)) {
            stage = null;
        }
        return true;
    }

    /** How much of it is done, from 0 to 1; negative while that is not known. */
    public double done() {
        double inStage = stage == null ? 1 : stage.done();
        return inStage < 0 || stages.isEmpty() ? inStage : Math.max(0, begun - 1 + inStage) / stages.size();
    }

    private Stream<Supplier<Stage>> stages(Measure measure) {
        return switch (measure) {
            case DELETED ->
                Stream.of(
                        each(
                                "SELECT id FROM run WHERE deleted IS NOT NULL AND owner IS NULL",
                                (handle, run) -> handle.execute(
                                        "DELETE FROM run WHERE id = ? AND deleted IS NOT NULL AND owner IS NULL", run)),
                        each(
                                "SELECT id FROM sweep WHERE deleted IS NOT NULL",
                                (handle, sweep) -> handle.execute(
                                        "DELETE FROM sweep WHERE id = ?1 AND deleted IS NOT NULL"
                                                + " AND NOT EXISTS (SELECT 1 FROM run WHERE sweep = ?1)",
                                        sweep)),
                        Orphans::new);
            case OPTIMIZERS ->
                Stream.of(each(
                        "SELECT c.run" + Storage.SPARE_OPTIMIZERS,
                        (handle, run) -> handle.execute(
                                "DELETE FROM checkpoint WHERE run IN (SELECT c.run" + Storage.SPARE_OPTIMIZERS
                                        + " AND r.id = ?)",
                                run)));
            case SURPLUS ->
                Stream.of(
                        others((handle, run) -> WeightsTable.thin(handle, run, Integer.MAX_VALUE, rules.bytesPerRun())),
                        () -> new Each(List.of(0L), (handle, all) -> WeightsTable.thinAll(handle, rules.bytesInAll())));
            case EPOCHS -> Stream.of(others(WeightsTable::removeOthers));
            case FREE -> Stream.of(Free::new);
        };
    }

    private Supplier<Stage> each(String numbers, BiConsumer<Handle, Long> work) {
        return () -> new Each(
                database.read(
                        handle -> handle.createQuery(numbers).mapTo(Long.class).list()),
                work);
    }

    private Supplier<Stage> others(BiConsumer<Handle, Long> work) {
        return () -> new Each(
                database.read(handle -> List.copyOf(WeightsTable.others(handle).keySet())), work);
    }

    /** One row after the other, as many at once as a slice has time for. */
    private final class Each implements Stage {

        private final List<Long> numbers;
        private final BiConsumer<Handle, Long> work;
        private int next;

        Each(List<Long> numbers, BiConsumer<Handle, Long> work) {
            this.numbers = numbers;
            this.work = work;
        }

        @Override
        public boolean slice(BooleanSupplier stop) {
            long began = System.nanoTime();
            database.write(handle -> {
                while (next < numbers.size() && System.nanoTime() - began < SLICE_NANOSECONDS) {
                    work.accept(handle, numbers.get(next));
                    next++;
                }
            });
            return next < numbers.size();
        }

        @Override
        public double done() {
            return numbers.isEmpty() ? 1 : (double) next / numbers.size();
        }
    }

    /** Arrays of numbers that no forecast has any more. */
    private final class Orphans implements Stage {

        @Override
        public boolean slice(BooleanSupplier stop) {
            return database.writeAndGet(handle -> handle.execute(ORPHANS)) > 0;
        }

        @Override
        public double done() {
            return 0;
        }
    }

    /** Free pages go, and what lies behind them moves forward. */
    private final class Free implements Stage {

        private final Vacuum vacuum = new Vacuum(database);
        private final boolean shrinks = vacuum.canShrink();
        private final long pages = Math.max(1, pragma("freelist_count"));

        @Override
        public boolean slice(BooleanSupplier stop) {
            if (!shrinks) {
                vacuum.rewrite(stop);
                return false;
            }
            long began = System.nanoTime();
            long left = pragma("freelist_count");
            while (left > 0 && System.nanoTime() - began < SLICE_NANOSECONDS) {
                vacuum.shrink(PAGES);
                long now = pragma("freelist_count");
                if (now >= left) {
                    return false; // another program fills them again
                }
                left = now;
            }
            return left > 0;
        }

        private long pragma(String name) {
            return database.read(handle ->
                    handle.createQuery("PRAGMA " + name).mapTo(Long.class).one());
        }

        @Override
        public double done() {
            return shrinks ? 1 - (double) Math.min(pages, pragma("freelist_count")) / pages : -1;
        }
    }
}
