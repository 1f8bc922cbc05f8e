package dev.lookback.runs;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Labels of a run: name, note, tags, star and colour.
 *
 * @param colour place in the palette of curves, from 0
 */
@RecordBuilder
public record Labels(String name, String notes, Set<String> tags, boolean starred, OptionalInt colour)
        implements LabelsBuilder.With {

    public Labels {
        tags = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    public static Labels none() {
        return new Labels("", "", Set.of(), false, OptionalInt.empty());
    }
}
