package dev.lookback.runs.store;

import dev.lookback.runs.RunRow;
import dev.lookback.runs.SealedScore;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.runs.store.sqlite.StoreJson;
import dev.lookback.window.split.Split;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** SQL query for rows of runs, with bound values. */
final class RowQuery {

    /** SQLite's JSON has 1 for true. */
    private static final String ATOM = "CASE WHEN type IN ('true', 'false') THEN type ELSE atom END";

    /** As {@link dev.lookback.runs.StoredRun#isSealed} has it. */
    private static final String SEALED = ", test.run IS NULL AND run.ended IS NOT NULL AND run.failure IS NULL"
            + " AND run.state NOT IN ('queued', 'training', 'paused')"
            + " AND json_extract(run.facts, '$.windows.TEST') > 0 AS sealed";

    private final RunQuery query;
    private final List<Object> arguments = new ArrayList<>();
    private final Set<Split> splits = EnumSet.noneOf(Split.class);
    private final String sql;

    private RowQuery(RunQuery query) {
        this.query = query;
        // In the order of the statement, since arguments go by their place.
        String columns =
                query.columns().stream().map(field -> ", " + expression(field)).collect(Collectors.joining());
        String where = condition(query.filter());
        String order = query.sort().stream()
                .map(sort -> expression(sort.field()) + (sort.descending() ? " DESC" : " ASC") + " NULLS LAST, ")
                .collect(Collectors.joining());
        sql = "SELECT run.id, run.state, run.starred, run.colour" + columns + (asksForTest() ? SEALED : "")
                + " FROM run" + joins()
                + " WHERE run.deleted IS NULL AND " + where + " ORDER BY " + order + "run.id DESC";
    }

    private boolean asksForTest() {
        return query.columns().stream().anyMatch(RowQuery::isTest);
    }

    private static boolean isTest(RunField field) {
        return field instanceof RunField.OfSplit score && score.split() == Split.TEST;
    }

    static RowQuery of(RunQuery query) {
        return new RowQuery(query);
    }

    String sql() {
        return sql;
    }

    List<RunRow> with(Database database) {
        return bound(database, sql, this::row);
    }

    /** Whether there is any such run. */
    boolean isAny(Database database) {
        return bound(database, "SELECT EXISTS (" + sql + ")", row -> row.getBoolean(1))
                .get(0);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> bound(Database database, String statement, Reading<T> reading) {
        return database.read(handle -> {
            Query prepared = handle.createQuery(statement);
            for (int i = 0; i < arguments.size(); i++) {
                prepared.bind(i, arguments.get(i));
            }
            return prepared.map((row, context) -> reading.of(row)).list();
        });
    }

    private RunRow row(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>(query.columns().size());
        for (int i = 0; i < query.columns().size(); i++) {
            RunField field = query.columns().get(i);
            Object value = value(field, row, 5 + i);
            values.add(value == null && isTest(field) && row.getBoolean("sealed") ? SealedScore.CLOSED : value);
        }
        return new RunRow(
                row.getLong(1), Runs.state(row.getString(2)), row.getBoolean(3), Runs.integer(row, "colour"), values);
    }

    private static Object value(RunField field, ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case NUMBER -> ((Number) value).doubleValue();
            case TIME -> Instant.ofEpochMilli(((Number) value).longValue());
            case FLAG -> ((Number) value).intValue() != 0;
            case TEXT -> value instanceof Number number ? (Object) number.doubleValue() : value.toString();
        };
    }

    private String joins() {
        return splits.stream()
                .map(split -> " LEFT JOIN score AS %1$s ON %1$s.run = run.id AND %1$s.split = '%1$s'"
                        .formatted(Runs.word(split)))
                .collect(Collectors.joining());
    }

    private String expression(RunField field) {
        if (field instanceof RunField.OfSplit score) {
            splits.add(score.split());
            return Runs.word(score.split()) + "." + Runs.word(score.score());
        }
        if (field instanceof RunField.OfRecipe path && path.isList()) {
            // One value stays a number.
            return "(SELECT CASE count(*) WHEN 1 THEN min(value) ELSE group_concat(value, ', ') END FROM (SELECT "
                    + ATOM
                    + " AS value FROM json_tree(run.recipe) WHERE atom IS NOT NULL AND " + matches(path)
                    + " ORDER BY id))";
        } else if (field instanceof RunField.OfRecipe path) {
            return "(SELECT " + ATOM + " FROM json_tree(run.recipe) WHERE atom IS NOT NULL AND " + matches(path)
                    + " LIMIT 1)";
        }
        return switch ((RunField.Own) field) {
            case LOSS -> "run.loss";
            case LOOKS -> "(SELECT count(*) FROM look WHERE look.run = run.id)";
            case TAGS -> "(SELECT group_concat(tag, ', ') FROM tag WHERE tag.run = run.id)";
            default -> "run." + Runs.word((RunField.Own) field);
        };
    }

    /** Leaves of the recipe's JSON that are called so; of something with a type, the type; of a list, what is in it. */
    private String matches(RunField.OfRecipe field) {
        String word = field.word().replaceAll("[!%_]", "!$0").replace(RunField.OfRecipe.EVERY, "[%]");
        arguments.add("%." + word);
        arguments.add("%." + word + ".type");
        arguments.add("%." + word + "[%]");
        return "(fullkey LIKE ? ESCAPE '!' OR fullkey LIKE ? ESCAPE '!' OR fullkey LIKE ? ESCAPE '!')";
    }

    /** Values that a field has, the most frequent first. */
    static List<String> values(Database database, RunField field, int most) {
        RowQuery query = new RowQuery(new RunQuery(Filter.all(), List.of(), List.of()));
        String from = " FROM run" + (field == RunField.Own.TAGS ? " JOIN tag ON tag.run = run.id" : "");
        String value = field == RunField.Own.TAGS
                ? "tag"
                : field instanceof RunField.OfRecipe ? ATOM : query.expression(field);
        String where = "run.deleted IS NULL";
        if (field instanceof RunField.OfRecipe path) {
            from += ", json_tree(run.recipe)";
            where += " AND atom IS NOT NULL AND " + query.matches(path);
        }
        return query.bound(
                database,
                "SELECT " + value + " AS value" + from + query.joins() + " WHERE " + where
                        + " GROUP BY value HAVING value IS NOT NULL AND value <> '' ORDER BY count(DISTINCT run.id) DESC, value LIMIT "
                        + most,
                row -> row.getString(1));
    }

    private String condition(Filter filter) {
        if (filter instanceof Filter.And and) {
            return joined(and.parts(), " AND ", "1");
        } else if (filter instanceof Filter.Or or) {
            return joined(or.parts(), " OR ", "0");
        } else if (filter instanceof Filter.Not not) {
            return "NOT coalesce(" + condition(not.part()) + ", 0)";
        } else if (filter instanceof Filter.Mentions mention) {
            return mentions(mention.text());
        } else if (filter instanceof Filter.Has has) {
            return has.field() instanceof RunField.OfRecipe path
                    ? "EXISTS (SELECT 1 FROM json_tree(run.recipe) WHERE atom IS NOT NULL AND " + matches(path) + ")"
                    : expression(has.field()) + " IS NOT NULL";
        } else if (filter instanceof Filter.Among among) {
            arguments.add(StoreJson.text(among.runs()));
            return "run.id IN (SELECT value FROM json_each(?))";
        }
        Filter.Compare compare = (Filter.Compare) filter;
        if (compare.field() instanceof RunField.OfRecipe path) {
            return "EXISTS (SELECT 1 FROM json_tree(run.recipe) WHERE atom IS NOT NULL AND " + matches(path) + " AND "
                    + comparable(compare) + comparison(ATOM, compare) + ")";
        }
        return comparison(expression(compare.field()), compare);
    }

    /** Halved again and again, since the depth of a statement is limited, not its length. */
    private String joined(List<Filter> parts, String word, String none) {
        if (parts.isEmpty()) {
            return none;
        }
        if (parts.size() == 1) {
            return condition(parts.get(0));
        }
        int half = parts.size() / 2;
        return "(" + joined(parts.subList(0, half), word, none) + word
                + joined(parts.subList(half, parts.size()), word, none) + ")";
    }

    private String comparison(String expression, Filter.Compare compare) {
        Object value = compare.value();
        if (compare.comparison() == Filter.Comparison.CONTAINS) {
            arguments.add(value.toString());
            return "instr(lower(" + expression + "), lower(?)) > 0";
        }
        String sign = compare.comparison().sign();
        if (value instanceof String text) {
            arguments.add(text);
            return "lower(" + expression + ") " + sign + " lower(?)";
        }
        arguments.add(value instanceof Instant time ? (Object) time.toEpochMilli() : value);
        return expression + " " + sign + " ?";
    }

    /** Texts are neither more nor less than numbers, though SQLite puts them after. */
    private static String comparable(Filter.Compare compare) {
        boolean ordered = compare.comparison() != Filter.Comparison.EQUAL
                && compare.comparison() != Filter.Comparison.NOT_EQUAL
                && compare.comparison() != Filter.Comparison.CONTAINS;
        String numbers = "type IN ('integer', 'real') AND ";
        return !ordered ? "" : compare.value() instanceof String ? "NOT " + numbers : numbers;
    }

    private String mentions(String text) {
        arguments.add(text);
        return "instr(lower(run.name || ' ' || run.notes || ' ' || run.series || ' ' || run.state || ' '"
                + " || coalesce((SELECT group_concat(tag, ' ') FROM tag WHERE tag.run = run.id), '')), lower(?)) > 0";
    }
}
