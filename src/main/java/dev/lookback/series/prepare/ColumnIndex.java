package dev.lookback.series.prepare;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** List of column names in the file's order with constant-time lookup by name, case-sensitive. */
final class ColumnIndex extends AbstractList<String> implements RandomAccess {

    private final List<String> names;
    private final Map<String, Integer> indices = new HashMap<>();

    /** @param names without duplicates */
    ColumnIndex(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < this.names.size(); i++) {
            indices.put(this.names.get(i), i);
        }
    }

    @Override
    public String get(int index) {
        return names.get(index);
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public int indexOf(Object name) {
        return indices.getOrDefault(name, -1);
    }

    @Override
    public int lastIndexOf(Object name) {
        return indexOf(name);
    }

    @Override
    public boolean contains(Object name) {
        return indices.containsKey(name);
    }
}
