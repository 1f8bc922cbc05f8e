package dev.lookback.runs.search;

import java.util.List;

/** One value for each dimension of a space, in its order. */
public record Point(List<String> values) {

    public Point {
        values = List.copyOf(values);
    }
}
