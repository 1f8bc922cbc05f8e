package dev.lookback.runs.store;

import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.store.sqlite.Database;
import java.util.Collection;
import java.util.List;

/** Fields and values that occur among the runs, to complete filters and to say which can match nothing. */
public final class KnownFields {

    /** Newest runs whose recipes are looked through for fields. */
    private static final int NEWEST = 300;

    private final Database database;

    KnownFields(Database database) {
        this.database = database;
    }

    /** Paths of the fields in the newest runs' recipes, {@code network.layers[1].kernelSize}, in the recipes' order. */
    public List<String> paths() {
        return database.read(handle ->
                handle.createQuery("""
                        SELECT substr(fullkey, 3) FROM
                          (SELECT recipe FROM run WHERE deleted IS NULL ORDER BY id DESC LIMIT ?) AS newest, json_tree(newest.recipe)
                        WHERE atom IS NOT NULL GROUP BY fullkey ORDER BY min(json_tree.id)""").bind(0, NEWEST).mapTo(String.class).list());
    }

    /** Values that a field has, the most frequent first. */
    public List<String> values(RunField field, int most) {
        return RowQuery.values(database, field, most);
    }

    /** Fields of these that no run has a value of; none where there are no runs. */
    public List<RunField> lacking(Collection<RunField> fields) {
        return isAny(Filter.all())
                ? fields.stream().filter(field -> !isAny(new Filter.Has(field))).toList()
                : List.of();
    }

    private boolean isAny(Filter filter) {
        return RowQuery.of(new RunQuery(filter, List.of(), List.of())).isAny(database);
    }
}
