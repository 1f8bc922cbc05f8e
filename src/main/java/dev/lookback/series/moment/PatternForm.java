package dev.lookback.series.moment;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Dates, times of day, or both, in fields and literals: yyyy-MM-dd HH:mm. */
public final class PatternForm implements TimeForm {

    /** Two digits of a year mean 1950 to 2049, unless a column is in order only otherwise. */
    private static final int PIVOT = 1950;

    private static final List<Integer> PIVOTS = List.of(PIVOT, 1940, 1930, 1920, 1910, 1900, 1960, 1970);

    private final String name;
    private final PatternSteps pattern;

    /** First of the hundred years that two digits may mean. */
    private final int pivot;

    private PatternForm(String name, PatternSteps pattern, int pivot) {
        this.name = name;
        this.pattern = pattern;
        this.pivot = pivot;
    }

    /** @throws TimePatternException if it is no pattern of a time */
    public static PatternForm of(String pattern) {
        return new PatternForm(pattern, PatternCompiler.compile(pattern, false), PIVOT);
    }

    /** The form of cells that have two digits wherever the pattern has two letters. */
    public static PatternForm strict(String pattern) {
        return new PatternForm(pattern, PatternCompiler.compile(pattern, true), PIVOT);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ChronoUnit unit() {
        return pattern.unit();
    }

    @Override
    public boolean hasDate() {
        return has('y') || has('Y');
    }

    @Override
    public boolean hasClock() {
        return has('H') || has('h');
    }

    @Override
    public boolean hasShortYear() {
        return pattern.yearDigits() == 2;
    }

    @Override
    public boolean hasOffset() {
        return has('z');
    }

    @Override
    public boolean isRange() {
        return pattern.isRange();
    }

    @Override
    public TimeReader reader() {
        return new PatternReader(pattern, pivot);
    }

    @Override
    public TimeForm fittedTo(List<String> cells) {
        if (!hasShortYear()) {
            return this;
        }
        PatternForm best = this;
        int fewest = Integer.MAX_VALUE;
        for (int candidate : PIVOTS) {
            PatternForm form = new PatternForm(name, pattern, candidate);
            int reversals = form.reversals(cells);
            if (reversals < fewest) {
                fewest = reversals;
                best = form;
            }
        }
        return best;
    }

    private int reversals(List<String> cells) {
        TimeReader reader = reader();
        List<Long> times = new ArrayList<>();
        for (String cell : cells) {
            long time = reader.read(cell);
            if (time != TimeReader.UNREADABLE) {
                times.add(time);
            }
        }
        return Order.of(times).reversals();
    }

    private boolean has(char letter) {
        return pattern.letters().indexOf(letter) >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PatternForm form && name.equals(form.name) && pivot == form.pivot;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, pivot);
    }

    @Override
    public String toString() {
        return name;
    }
}
