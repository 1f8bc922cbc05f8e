package dev.lookback.runs.query;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Query for a table of runs: columns, filter and order.
 *
 * @param columns what is shown of each
 * @param sort by these, the first counts most; then the newest first
 */
@RecordBuilder
public record RunQuery(Filter filter, List<RunField> columns, List<Order> sort) implements RunQueryBuilder.With {

    public RunQuery {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }

    /** A field to sort by; runs that have no value come last either way. */
    public record Order(RunField field, boolean descending) {}
}
