package dev.lookback.app.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.assessment.SplitAssessment;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.baseline.Baseline;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScoresColumnTest {

    private static final List<Baseline> BASELINES =
            List.of(Baseline.PERSISTENCE, Baseline.EXPONENTIAL_SMOOTHING, Baseline.RIDGE);

    /** @param errors of the network, persistence, smoothing, ridge */
    private static List<Model> models(double... errors) {
        List<Model> models = new ArrayList<>();
        for (int i = 0; i < errors.length; i++) {
            double error = errors[i];
            Metrics metrics = new Metrics(
                    error / 1000, error / 900, error, error, error / 2000, error, 1 - error * error / 1e7, 0.5);
            Optional<Baseline> baseline = i == 0 ? Optional.empty() : Optional.of(BASELINES.get(i - 1));
            models.add(new Model(baseline, "", "", metrics, Tone.NEITHER, false));
        }
        return models;
    }

    private static ScoresColumn column(Metric metric, double... errors) {
        return ScoresColumn.of(metric, models(errors), Locale.ENGLISH);
    }

    @Example
    void figuresThatDifferByLessThanIsShownAsSkillAreAllTheBest() {
        ScoresColumn column = column(Metric.MAE, 123.41, 123.42, 123.38, 140);
        assertThat(column.figures()).containsExactly("0.1234", "0.1234", "0.1234", "0.1400");
        assertThat(column.best()).containsExactly(true, true, true, false);
    }

    @Example
    void aBetterOneHasDigitsEnoughToBeSeen() {
        ScoresColumn column = column(Metric.MAE, 1.16, 1.24, 1.30, 1.41);
        assertThat(column.figures()).containsExactly("0.00116", "0.00124", "0.00130", "0.00141");
        assertThat(column.best()).containsExactly(true, false, false, false);
        assertThat(column(Metric.MAE_UNITS, 12_340_000, 12_350_000, 12_360_000, 12_370_000)
                        .best())
                .containsExactly(true, false, false, false);
    }

    @Example
    void directionHasNoBest() {
        assertThat(column(Metric.DIRECTION, 1, 2, 3, 4).best()).containsOnly(false);
    }

    @Provide
    Arbitrary<List<Double>> errors() {
        Arbitrary<Double> near = Arbitraries.doubles().between(99.9, 100.1).ofScale(4);
        Arbitrary<Double> any = Arbitraries.doubles().between(10, 1500).ofScale(3);
        return Arbitraries.oneOf(near, any).list().ofSize(4);
    }

    @Property
    void sameFiguresAreBothTheBestOrNeitherIs(@ForAll("errors") List<Double> errors, @ForAll Metric metric) {
        ScoresColumn column =
                column(metric, errors.stream().mapToDouble(error -> error).toArray());
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                if (column.figures().get(i).equals(column.figures().get(j))) {
                    assertThat(column.best().get(i))
                            .as("%s", column)
                            .isEqualTo(column.best().get(j));
                }
            }
        }
    }

    @Property
    void theMarkedBaselineIsBoldWhereAnyBaselineIs(@ForAll("errors") List<Double> errors) {
        Map<Baseline, Double> baselines = new EnumMap<>(Baseline.class);
        BASELINES.forEach(baseline -> baselines.put(baseline, errors.get(1 + BASELINES.indexOf(baseline))));
        int marked = 1 + BASELINES.indexOf(SplitAssessment.best(baselines));
        for (Metric metric : List.of(Metric.MAE, Metric.MAE_UNITS, Metric.MASE)) {
            ScoresColumn column =
                    column(metric, errors.stream().mapToDouble(error -> error).toArray());
            if (column.best().subList(1, 4).contains(true)) {
                assertThat(column.best().get(marked)).as("%s", column).isTrue();
            }
        }
    }
}
