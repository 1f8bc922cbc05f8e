package dev.lookback.evaluate.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.text.Message;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Best errors of a table, the best baseline and the verdict on the same figures. */
class BestErrorsPropertiesTest {

    /** Errors of the network and of all baselines, many of them all but equal. */
    @Provide
    Arbitrary<List<Double>> errors() {
        Arbitrary<Double> near = Arbitraries.doubles().between(0.9985, 1.0015).ofScale(5);
        Arbitrary<Double> any = Arbitraries.doubles().between(0, 3).ofScale(2);
        return Arbitraries.oneOf(near, near, any).list().ofSize(1 + Baseline.values().length);
    }

    private static Map<Baseline, Double> baselines(List<Double> errors) {
        Map<Baseline, Double> map = new EnumMap<>(Baseline.class);
        for (Baseline baseline : Baseline.values()) {
            map.put(baseline, errors.get(1 + baseline.ordinal()));
        }
        return map;
    }

    @Property
    void theBestBaselineIsAmongTheBestOfTheBaselines(@ForAll("errors") List<Double> errors) {
        Map<Baseline, Double> baselines = baselines(errors);
        BestErrors best = BestErrors.of(errors.get(0), baselines);
        assertThat(best.network() || !best.baselines().isEmpty()).isTrue();
        if (!best.baselines().isEmpty()) {
            assertThat(best.baselines()).contains(SplitAssessment.best(baselines));
        }
    }

    @Property
    void theBestAgreeWithTheVerdict(@ForAll("errors") List<Double> errors) {
        Map<Baseline, Double> baselines = baselines(errors);
        BestErrors best = BestErrors.of(errors.get(0), baselines);
        Baseline chosen = SplitAssessment.best(baselines);
        Comparison compared = chosen == Baseline.PERSISTENCE || baselines.get(chosen) > 0
                ? compared(chosen, errors.get(0), baselines.get(chosen))
                : Comparison.untested(chosen, errors.get(0), baselines.get(chosen));
        switch (Verdict.of(Message.of("evaluate.verdict.validation"), List.of(compared))
                .tone()) {
            case BETTER -> assertThat(best).isEqualTo(new BestErrors(true, Set.of()));
            case WORSE -> assertThat(best.network()).isFalse();
            case NEITHER -> {
                if (compared.isNegligible()) {
                    assertThat(best.network()).isTrue();
                    assertThat(best.baselines()).contains(chosen);
                }
            }
        }
    }

    private static Comparison compared(Baseline baseline, double error, double reference) {
        return reference == 0
                ? Comparison.untested(baseline, error, reference)
                : VerdictTest.compared(baseline, error, reference, Evidence.LEVEL / 2);
    }

    @Property
    void nothingBetterThanTheBestIsLeftOut(@ForAll("errors") List<Double> errors) {
        Map<Baseline, Double> baselines = baselines(errors);
        BestErrors best = BestErrors.of(errors.get(0), baselines);
        double worstOfBest = Math.max(
                best.network() ? errors.get(0) : 0,
                best.baselines().stream().mapToDouble(baselines::get).max().orElse(0));
        baselines.forEach((baseline, error) -> {
            if (!best.baselines().contains(baseline)) {
                assertThat(error).isGreaterThanOrEqualTo(worstOfBest);
            }
        });
        if (!best.network()) {
            assertThat(errors.get(0)).isGreaterThanOrEqualTo(worstOfBest);
        }
    }

    @Example
    void aBaselineThatIsNotVisiblyBetterThanPersistenceTiesWithIt() {
        Map<Baseline, Double> errors = Map.of(Baseline.PERSISTENCE, 1.0, Baseline.EXPONENTIAL_SMOOTHING, 0.9997);
        assertThat(BestErrors.of(1.2, errors))
                .isEqualTo(new BestErrors(false, Set.of(Baseline.PERSISTENCE, Baseline.EXPONENTIAL_SMOOTHING)));
        assertThat(BestErrors.of(0.9996, errors).baselines()).hasSize(2);
        assertThat(BestErrors.of(0.9, errors)).isEqualTo(new BestErrors(true, Set.of()));
    }

    @Example
    void nothingIsTheBestOfNoNumbers() {
        assertThat(BestErrors.of(Double.NaN, Map.of(Baseline.PERSISTENCE, Double.NaN)))
                .isEqualTo(new BestErrors(false, Set.of()));
        assertThat(BestErrors.of(Double.NaN, Map.of(Baseline.PERSISTENCE, 1.0)))
                .isEqualTo(new BestErrors(false, Set.of(Baseline.PERSISTENCE)));
    }
}
