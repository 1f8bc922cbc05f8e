package dev.lookback.runs.store;

import dev.lookback.runs.store.sqlite.Database;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The order in which runs and sweeps are worked at. */
public final class QueueTable {

    private final Database database;

    QueueTable(Database database) {
        this.database = database;
    }

    /** First to last. */
    public List<QueueItem> items() {
        return database.read(QueueTable::items);
    }

    private static List<QueueItem> items(Handle handle) {
        return handle.createQuery("SELECT run, sweep FROM queue ORDER BY place, rowid")
                .<QueueItem>map((row, context) -> row.getObject("run") == null
                        ? new QueueItem.OfSweep(row.getLong("sweep"))
                        : new QueueItem.OfRun(row.getLong("run")))
                .list();
    }

    /** Puts something behind all others; where it was before it is no more. */
    public void append(QueueItem item) {
        change(items -> {
            items.remove(item);
            items.add(item);
        });
    }

    /** Puts something before all others. */
    public void prepend(QueueItem item) {
        move(item, 0);
    }

    /** @param to its index from then on; those behind it go back by one */
    public void move(QueueItem item, int to) {
        change(items -> {
            items.remove(item);
            items.add(Math.min(to, items.size()), item);
        });
    }

    public void remove(QueueItem item) {
        change(items -> items.remove(item));
    }

    private interface Edit {
        void of(List<QueueItem> items);
    }

    private void change(Edit edit) {
        database.write(handle -> {
            List<QueueItem> items = new ArrayList<>(items(handle));
            edit.of(items);
            handle.execute("DELETE FROM queue");
            for (int place = 0; place < items.size(); place++) {
                insert(handle, items.get(place), place);
            }
        });
    }

    private static void insert(Handle handle, QueueItem item, int place) {
        if (item instanceof QueueItem.OfRun run) {
            handle.execute("INSERT INTO queue(run, place) VALUES (?, ?)", run.run(), place);
        } else if (item instanceof QueueItem.OfSweep sweep) {
            handle.execute("INSERT INTO queue(sweep, place) VALUES (?, ?)", sweep.sweep(), place);
        }
    }
}
