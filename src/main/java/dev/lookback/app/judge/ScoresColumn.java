package dev.lookback.app.judge;

import dev.lookback.evaluate.assessment.BestErrors;
import dev.lookback.evaluate.baseline.Baseline;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Column of the table of scores: figures, with enough digits to tell the best from the others, and which are best
 * ({@link BestErrors}). Pure.
 */
record ScoresColumn(List<String> figures, List<Boolean> best) {

    /** Digits added where the usual ones would show the best and another as the same. */
    private static final int MOST_EXTRA = 6;

    ScoresColumn {
        figures = List.copyOf(figures);
        best = List.copyOf(best);
    }

    /** @param models the network, then baselines, persistence among them */
    static ScoresColumn of(Metric metric, List<Model> models, Locale locale) {
        List<Boolean> best = best(metric, models);
        List<String> figures = List.of();
        for (int extra = 0; extra <= MOST_EXTRA; extra++) {
            figures = written(metric, models, extra, locale);
            if (isTold(figures, best)) {
                return new ScoresColumn(figures, best);
            }
        }
        return new ScoresColumn(figures, best);
    }

    private static List<Boolean> best(Metric metric, List<Model> models) {
        if (!metric.isCompared()) {
            return models.stream().map(model -> false).toList();
        }
        Map<Baseline, Double> errors = new EnumMap<>(Baseline.class);
        models.forEach(model ->
                model.baseline().ifPresent(baseline -> errors.put(baseline, metric.error(model.metrics()))));
        BestErrors best = BestErrors.of(metric.error(models.get(0).metrics()), errors);
        return models.stream()
                .map(model -> model.baseline().map(best.baselines()::contains).orElse(best.network()))
                .toList();
    }

    private static List<String> written(Metric metric, List<Model> models, int extra, Locale locale) {
        double[] values = models.stream()
                .mapToDouble(model -> metric.value(model.metrics()))
                .toArray();
        DoubleFunction<String> format = metric.alike(DoubleStream.of(values), extra, locale);
        return DoubleStream.of(values).mapToObj(format).toList();
    }

    /** Whether no figure stands both among the best and among the others. */
    private static boolean isTold(List<String> figures, List<Boolean> best) {
        Set<String> ofBest = IntStream.range(0, figures.size())
                .filter(best::get)
                .mapToObj(figures::get)
                .collect(Collectors.toSet());
        return IntStream.range(0, figures.size()).allMatch(i -> best.get(i) || !ofBest.contains(figures.get(i)));
    }
}
