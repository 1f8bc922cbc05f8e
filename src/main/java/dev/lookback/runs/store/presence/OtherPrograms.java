package dev.lookback.runs.store.presence;

import dev.lookback.runs.store.sqlite.Database;
import java.util.List;

/** Other programs that have a store open, or had: those that are gone leave runs behind. */
public final class OtherPrograms {

    private final Database database;
    private final Presence presence;

    public OtherPrograms(Database database, Presence presence) {
        this.database = database;
        this.presence = presence;
    }

    public boolean areNone() {
        return ids().isEmpty();
    }

    public boolean areAlive() {
        return ids().stream().anyMatch(presence::isAlive);
    }

    private List<Long> ids() {
        return database.read(handle -> handle.createQuery(
                        "SELECT id FROM instance UNION SELECT owner FROM run WHERE owner IS NOT NULL")
                .mapTo(Long.class)
                .filter(id -> id != presence.self())
                .list());
    }

    /** Interrupts the runs of programs that are gone; returns whether there was such a program. */
    public boolean takeOver() {
        List<Long> gone = ids().stream().filter(id -> !presence.isAlive(id)).toList();
        if (gone.isEmpty()) {
            return false;
        }
        database.write(handle -> {
            for (long instance : gone) {
                handle.execute(
                        "UPDATE run SET state = 'interrupted' WHERE owner = ? AND state IN ('training', 'paused')",
                        instance);
                handle.execute("UPDATE run SET owner = NULL WHERE owner = ?", instance);
                handle.execute("DELETE FROM instance WHERE id = ?", instance);
            }
        });
        return true;
    }
}
