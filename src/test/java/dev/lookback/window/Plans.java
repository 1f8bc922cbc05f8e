package dev.lookback.window;

import dev.lookback.window.split.Borders;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Random windows and splits of a short series, including empty splits; plans with and without gaps that no window crosses. */
public final class Plans extends DomainContextBase {

    public static final int ROWS = 90;

    @Provide
    Arbitrary<WindowSpec> specs() {
        Arbitrary<Integer> lookbacks = Arbitraries.integers().between(1, 24);
        Arbitrary<Integer> delays = Arbitraries.integers().between(0, 6);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 5);
        return lookbacks
                .flatMap(lookback -> Combinators.combine(
                                Arbitraries.integers().between(1, lookback),
                                delays,
                                lengths,
                                Arbitraries.of(Alignment.class))
                        .as((step, delay, length, alignment) ->
                                new WindowSpec(lookback, step, delay, length, alignment)))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Borders> borders() {
        return Arbitraries.integers()
                .between(0, ROWS)
                .array(int[].class)
                .ofSize(3)
                .map(rows -> {
                    Arrays.sort(rows);
                    return new Borders(rows[0], rows[1], rows[2]);
                });
    }

    private static Arbitrary<LongGaps> gaps() {
        return Arbitraries.integers()
                .between(1, ROWS - 1)
                .array(int[].class)
                .ofMinSize(0)
                .ofMaxSize(4)
                .map(after ->
                        LongGaps.before(Arrays.stream(after).sorted().distinct().toArray()));
    }

    @Provide
    Arbitrary<WindowPlan> plans() {
        return Combinators.combine(specs(), borders(), Arbitraries.of(Context.class), gaps())
                .as((spec, borders, context, gaps) -> new WindowPlan(spec, borders, context).without(gaps))
                .withoutEdgeCases();
    }
}
