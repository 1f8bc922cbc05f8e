package dev.lookback.series.csv;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** Column names in the file's order, each found at once however many there are; upper and lower case differ. */
final class ColumnIndex extends AbstractList<String> implements RandomAccess {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    /** @param names no two the same */
    ColumnIndex(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < this.names.size(); i++) {
            places.put(this.names.get(i), i);
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
        return places.getOrDefault(name, -1);
    }

    @Override
    public int lastIndexOf(Object name) {
        return indexOf(name);
    }

    @Override
    public boolean contains(Object name) {
        return places.containsKey(name);
    }
}
