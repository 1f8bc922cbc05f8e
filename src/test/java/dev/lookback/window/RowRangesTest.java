package dev.lookback.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RowRangesTest {

    private static RowRanges of(SortedSet<Integer> rows) {
        int[] each = rows.stream().mapToInt(Integer::intValue).toArray();
        return RowRanges.of(each, each);
    }

    @Property(tries = 300)
    void rowsAreFoundByIndexAndIndicesByRow(@ForAll @Size(max = 12) List<@IntRange(max = 30) Integer> drawn) {
        SortedSet<Integer> rows = new TreeSet<>(drawn);
        RowRanges ranges = of(rows);
        assertThat(ranges.rows().boxed()).containsExactlyElementsOf(rows);
        assertThat(ranges.count()).isEqualTo(rows.size());
        for (int row = -2; row < 34; row++) {
            assertThat(ranges.contains(row)).isEqualTo(rows.contains(row));
            assertThat(ranges.indexFrom(row)).isEqualTo(rows.headSet(row).size());
        }
        assertThat(ranges.ranges()).isEqualTo((int)
                rows.stream().filter(row -> !rows.contains(row - 1)).count());
    }

    @Property(tries = 300)
    void aPartHasTheRowsBetweenTwoIndices(
            @ForAll @Size(max = 12) List<@IntRange(max = 30) Integer> drawn,
            @ForAll @IntRange(max = 12) int one,
            @ForAll @IntRange(max = 12) int other) {
        RowRanges ranges = of(new TreeSet<>(drawn));
        int from = Math.min(ranges.count(), Math.min(one, other));
        int to = Math.min(ranges.count(), Math.max(one, other));
        RowRanges part = ranges.part(from, to);
        assertThat(part.rows().boxed())
                .containsExactlyElementsOf(ranges.rows().boxed().toList().subList(from, to));
        assertThat(part).isEqualTo(of(new TreeSet<>(part.rows().boxed().toList())));
        assertThat(part.shifted(5).rows().boxed())
                .containsExactlyElementsOf(
                        part.rows().map(row -> row + 5).boxed().toList());
    }
}
