package dev.lookback.series.prepare;

import dev.lookback.series.column.CalendarPart;
import dev.lookback.series.rhythm.Rhythm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Columns of a file as they were read, as columns of Tablesaw: all rows with a time and any value, oldest first. Where nothing is missing,
 * series share these arrays.
 */
public final class FileColumns implements RowColumns {

    private final List<SharedColumn> table;

    /** Names of the table's columns; Tablesaw's own lookup is linear and ignores case. */
    private final ColumnIndex names;

    private final Set<String> complete;
    private final Map<String, TextValues> texts;
    private final long[] stamps;
    private final int rows;

    /** Found when it is first asked for, like the calendar. */
    private volatile Rhythm rhythm;

    private volatile List<CalendarPart> calendar;

    private volatile KnownHolidays holidays;

    /**
     * @param names of the columns of numbers
     * @param values {@code [columns][rows]}, NaN where missing; not copied
     * @param complete names of those without a missing value
     * @param texts columns of texts with few different ones
     * @param stamps milliseconds since 1970, ascending; empty without a time column
     */
    public FileColumns(
            List<String> names,
            List<double[]> values,
            Set<String> complete,
            Map<String, TextValues> texts,
            long[] stamps) {
        this.names = new ColumnIndex(names);
        this.complete = Set.copyOf(complete);
        this.texts = Map.copyOf(texts);
        this.stamps = stamps;
        this.rows = values.get(0).length;
        // No table of Tablesaw: its first use searches all libraries for formats that it could read.
        this.table = IntStream.range(0, names.size())
                .mapToObj(i -> new SharedColumn(names.get(i), values.get(i)))
                .toList();
    }

    /** Names of the columns of numbers. */
    List<String> names() {
        return names;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public long[] stamps() {
        return stamps;
    }

    @Override
    public Rhythm rhythm() {
        Rhythm found = rhythm;
        if (found == null) {
            found = Rhythm.of(stamps);
            rhythm = found;
        }
        return found;
    }

    @Override
    public List<CalendarPart> calendar() {
        List<CalendarPart> found = calendar;
        if (found == null) {
            found = CalendarPart.fitting(stamps);
            calendar = found;
        }
        return found;
    }

    @Override
    public KnownHolidays holidays() {
        KnownHolidays found = holidays;
        if (found == null) {
            found = new KnownHolidays(stamps);
            holidays = found;
        }
        return found;
    }

    @Override
    public boolean isComplete(String column) {
        return complete.contains(column);
    }

    @Override
    public double[] values(String column) {
        int index = names.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no feature " + column);
        }
        return table.get(index).values();
    }

    @Override
    public Optional<TextValues> texts(String column) {
        return Optional.ofNullable(texts.get(column));
    }

    @Override
    public Collection<String> textNames() {
        return new TreeSet<>(texts.keySet());
    }

    @Override
    public int lastSource(int row) {
        return row;
    }

    /** The same with all values after a row replaced; what is missing stays so. Holidays are learned as if half of these rows were missing. */
    FileColumns replacedAfter(int last, DoubleSupplier others) {
        List<double[]> replaced = new ArrayList<>();
        for (String name : names) {
            double[] values = values(name).clone();
            for (int row = last + 1; row < rows; row++) {
                double other = others.getAsDouble();
                values[row] = Double.isNaN(values[row]) ? values[row] : other;
            }
            replaced.add(values);
        }
        FileColumns columns = new FileColumns(names, replaced, complete, texts, stamps);
        columns.rhythm = rhythm;
        columns.calendar = calendar;
        columns.holidays = new KnownHolidays(IntStream.range(0, stamps.length)
                .filter(row -> row <= last || others.getAsDouble() > 0)
                .mapToLong(row -> stamps[row])
                .toArray());
        return columns;
    }
}
