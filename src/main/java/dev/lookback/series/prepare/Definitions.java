package dev.lookback.series.prepare;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnMeaning;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.Preparation;
import dev.lookback.series.PreparationProblem;
import dev.lookback.series.column.AddedColumn;
import dev.lookback.series.column.CalendarPart;
import dev.lookback.series.column.HolidaySide;
import dev.lookback.series.column.OneHot;
import dev.lookback.series.column.expression.Expression;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import dev.lookback.text.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Definitions of all columns of a prepared series: those of the file, then calendar, one-hot and formulas. Columns in use that the rows
 * would not give by themselves are there too: a short file has the month, too, and a file without rain a column for rain, since the
 * network was trained with it.
 */
final class Definitions {

    private final Map<String, Definition> byName = new LinkedHashMap<>();
    private final List<PreparationProblem> problems = new ArrayList<>();
    private final RowColumns rows;
    private final Set<String> used;

    private Definitions(RowColumns rows, Collection<String> used) {
        this.rows = rows;
        this.used = Set.copyOf(used);
    }

    /**
     * @param file names of the file's columns of numbers
     * @param used names of the columns in use
     */
    static Definitions of(List<String> file, RowColumns rows, Preparation preparation, Collection<String> used) {
        Definitions all = new Definitions(rows, used);
        file.forEach(name -> all.byName.put(name, new Definition.OfFile()));
        if (preparation.calendar()) {
            all.addCalendar();
        }
        for (int i = 0; i < preparation.oneHot().size(); i++) {
            all.addTexts(preparation.oneHot().get(i), "oneHot[" + i + "]");
        }
        for (int i = 0; i < preparation.added().size(); i++) {
            all.addFormula(preparation.added().get(i), "added[" + i + "]");
        }
        return all;
    }

    private void addCalendar() {
        if (rows.stamps().length == 0) {
            problems.add(new PreparationProblem("calendar", Message.of("series.calendar.noTime")));
            return;
        }
        List<CalendarPart> fitting = rows.calendar();
        for (CalendarPart part : CalendarPart.values()) {
            boolean isUsed = part.waves().stream().anyMatch(wave -> used.contains(wave.name()));
            if (fitting.contains(part) || isUsed) {
                part.waves().forEach(wave -> byName.putIfAbsent(wave.name(), new Definition.OfCalendar(wave)));
            }
        }
        boolean hasHolidays = rows.hasHolidays();
        for (HolidaySide side : HolidaySide.values()) {
            if (hasHolidays || used.contains(side.column())) {
                byName.putIfAbsent(side.column(), new Definition.OfHoliday(side));
            }
        }
    }

    private void addTexts(String column, String field) {
        Optional<TextValues> texts = rows.texts(column);
        String prefix = column + "=";
        Set<String> asked = new LinkedHashSet<>();
        used.stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .forEach(name -> asked.add(name.substring(prefix.length())));
        Optional<Message> problem = texts.isEmpty()
                ? Optional.of(Message.of(
                        "series.oneHot.noTexts",
                        Excerpt.of(column),
                        OneHot.MOST_VALUES,
                        NearestName.first(column, rows.textNames())))
                : OneHot.problem(column, texts.get().distinct(), texts.get().hasMissing());
        if (problem.isPresent() && (texts.isEmpty() || asked.isEmpty())) {
            problems.add(new PreparationProblem(field, problem.get()));
            return;
        }
        Set<String> values = new LinkedHashSet<>(
                problem.isPresent()
                        ? asked
                        : texts.get().texts().stream().sorted().toList());
        values.addAll(asked);
        values.forEach(text -> byName.putIfAbsent(prefix + text, new Definition.OfText(column, text)));
    }

    private void addFormula(AddedColumn column, String field) {
        Optional<Message> problem = column.problem(byName.keySet());
        if (problem.isPresent()) {
            boolean isOfName = column.name().isBlank() || byName.containsKey(column.name());
            problems.add(new PreparationProblem(field + (isOfName ? ".name" : ".expression"), problem.get()));
        } else {
            byName.put(column.name(), new Definition.OfFormula(Expression.parse(column.expression(), byName.keySet())));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || other instanceof Definitions that
                        && byName.equals(that.byName)
                        && names().equals(that.names())
                        && problems.equals(that.problems);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    List<PreparationProblem> problems() {
        return problems;
    }

    /** Names of all columns, in their order. */
    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    Optional<Definition> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The columns of the file of which others are made, among them themselves; unknown ones are of none. */
    Set<String> sources(Collection<String> names) {
        Set<String> sources = new LinkedHashSet<>();
        names.forEach(name -> collect(name, sources));
        return sources;
    }

    private void collect(String name, Set<String> sources) {
        Definition definition = byName.get(name);
        if (definition instanceof Definition.OfFile) {
            sources.add(name);
        } else if (definition instanceof Definition.OfFormula formula) {
            formula.tree().columns().forEach(column -> collect(column, sources));
        }
    }

    /** Whether columns mean the same by other definitions. */
    boolean areSame(Collection<String> names, Definitions other) {
        return names.stream().allMatch(name -> isSame(name, other));
    }

    private boolean isSame(String name, Definitions other) {
        Definition definition = byName.get(name);
        if (definition == null || !definition.equals(other.byName.get(name))) {
            return false;
        }
        return !(definition instanceof Definition.OfFormula formula)
                || areSame(formula.tree().columns(), other);
    }

    /** Facts on the columns that are not of the file. */
    List<ColumnInfo> added() {
        List<ColumnInfo> added = new ArrayList<>();
        byName.forEach((name, definition) -> {
            if (!(definition instanceof Definition.OfFile)) {
                double least = definition instanceof Definition.OfCalendar ? -1 : 0;
                boolean isBounded = !(definition instanceof Definition.OfFormula);
                added.add(new ColumnInfo(
                        name,
                        ColumnRole.ADDED,
                        ColumnMeaning.OTHER,
                        0,
                        isBounded ? least : Double.NaN,
                        isBounded ? 1 : Double.NaN));
            }
        });
        return added;
    }
}
