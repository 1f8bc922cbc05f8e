package dev.lookback.app.widget.folding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FoldingBarTest {

    private static final List<Double> SAVINGS = List.of(40.0, 30.0, 200.0);

    @Test
    void asFewAsPossibleFoldAndTheLeastImportantFirst() {
        assertThat(FoldingBar.folded(1000, SAVINGS, 1000)).isZero();
        assertThat(FoldingBar.folded(1000, SAVINGS, 999)).isEqualTo(1);
        assertThat(FoldingBar.folded(1000, SAVINGS, 959)).isEqualTo(2);
        assertThat(FoldingBar.folded(1000, SAVINGS, 929)).isEqualTo(3);
        assertThat(FoldingBar.folded(1000, SAVINGS, 10))
                .as("not even all are enough")
                .isEqualTo(3);
    }

    @Property(tries = 200)
    void aNarrowerBarNeverUnfolds(
            @ForAll @DoubleRange(min = 0, max = 3000) double unfolded,
            @ForAll @Size(max = 6) List<@DoubleRange(min = 0, max = 300) Double> savings,
            @ForAll @DoubleRange(min = 0, max = 3000) double width,
            @ForAll @DoubleRange(min = 0, max = 500) double less) {
        assertThat(FoldingBar.folded(unfolded, savings, width - less))
                .isGreaterThanOrEqualTo(FoldingBar.folded(unfolded, savings, width));
    }
}
