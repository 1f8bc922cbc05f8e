package dev.lookback.runs.search;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Values of a range at equal steps, each written when it is asked for: there may be billions. */
final class SteppedValues extends AbstractList<String> implements RandomAccess {

    private final double from;
    private final double step;
    private final int count;
    private final boolean whole;

    SteppedValues(double from, double step, int count, boolean whole) {
        this.from = from;
        this.step = step;
        this.count = count;
        this.whole = whole;
    }

    @Override
    public String get(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(index);
        }
        return DimensionValues.text(from + index * step, whole);
    }

    @Override
    public int size() {
        return count;
    }

    /** Of the step that is nearest, since the list is not to be gone through. */
    @Override
    public int indexOf(Object value) {
        long near = Math.round((Double.parseDouble((String) value) - from) / step);
        int index = (int) Math.max(0, Math.min(count - 1L, near));
        return get(index).equals(value) ? index : -1;
    }

    @Override
    public boolean contains(Object value) {
        return indexOf(value) >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SteppedValues steps
                ? steps.from == from && steps.step == step && steps.count == count && steps.whole == whole
                : other == this;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(from) * 31 + count;
    }

    @Override
    public String toString() {
        return get(0) + " … " + get(count - 1);
    }
}
