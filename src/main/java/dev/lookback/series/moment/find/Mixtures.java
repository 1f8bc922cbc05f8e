package dev.lookback.series.moment.find;

import dev.lookback.series.moment.MixedForm;
import dev.lookback.series.moment.Order;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import java.util.List;

/** Search for two forms of times in one column: files that were put together, or stamps that a spreadsheet understood in part. */
final class Mixtures {

    private static final double PRIOR = 0.01;

    /** Forms of either kind that are tried with each other. */
    private static final int MOST = 3;

    /** Shapes of the cells of two forms. */
    private static final int MOST_SHAPES = 6;

    private Mixtures() {}

    /** Adds the best mixture if it reads cells that no single form does, and as much in order. */
    static void add(List<String> cells, Hints hints, List<TimeForms.Fit> fits) {
        int most = fits.stream().mapToInt(TimeForms.Fit::read).max().orElse(0);
        List<List<String>> shapes = most == cells.size() ? List.of() : CellShape.groups(cells);
        if (shapes.size() < 2 || shapes.size() > MOST_SHAPES) {
            return;
        }
        Hints surely = new Hints(true, hints.first(), false);
        TimeForms.Fit best = null;
        for (TimeForm first : dates(most > 0 ? fits : TimeForms.of(shapes.get(0), hints))) {
            List<String> rest = unread(first, cells);
            for (TimeForm second : rest.isEmpty() || rest.size() == cells.size()
                    ? List.<TimeForm>of()
                    : dates(TimeForms.of(rest, surely))) {
                TimeForms.Fit fit = mixture(cells, first, second);
                if (fit != null && fit.read() > (best == null ? most : best.read())) {
                    best = fit;
                }
            }
        }
        if (best != null) {
            fits.add(best);
        }
    }

    private static List<TimeForm> dates(List<TimeForms.Fit> fits) {
        return fits.stream()
                .filter(fit -> !fit.isDoubtful())
                .map(TimeForms.Fit::form)
                .filter(form -> form.hasDate() && !(form instanceof MixedForm))
                .limit(MOST)
                .toList();
    }

    private static List<String> unread(TimeForm form, List<String> cells) {
        TimeReader reader = form.reader();
        return cells.stream()
                .filter(cell -> reader.read(cell) == TimeReader.UNREADABLE)
                .toList();
    }

    /** The mixture, unless its times are less in order than those of the first form alone: totals of a year between months. */
    private static TimeForms.Fit mixture(List<String> cells, TimeForm first, TimeForm second) {
        MixedForm mixed = new MixedForm(first, second);
        List<Long> times = times(mixed, cells);
        List<Long> alone = times(first, cells);
        int reversals = Order.of(times).reversals();
        boolean ordered = reversals <= Order.of(alone).reversals() && repeats(times) <= repeats(alone);
        return ordered ? new TimeForms.Fit(mixed, times.size(), PRIOR, reversals) : null;
    }

    private static List<Long> times(TimeForm form, List<String> cells) {
        TimeReader reader = form.reader();
        return cells.stream()
                .map(reader::read)
                .filter(time -> time >= SampleCells.EARLIEST && time < SampleCells.LATEST)
                .toList();
    }

    private static int repeats(List<Long> times) {
        int repeats = 0;
        for (int i = 1; i < times.size(); i++) {
            repeats += times.get(i).equals(times.get(i - 1)) ? 1 : 0;
        }
        return repeats;
    }
}
