package dev.lookback.series.prepare;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.Preparation.Aggregation;
import dev.lookback.series.Preparation.ColumnAggregation;
import dev.lookback.series.Preparation.Resampling;
import dev.lookback.series.PreparationProblem;
import dev.lookback.series.resample.Grid;
import dev.lookback.series.rhythm.CoarserRhythms;
import dev.lookback.series.rhythm.Gaps;
import dev.lookback.series.rhythm.Rhythm;
import dev.lookback.series.rhythm.RhythmReport;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import dev.lookback.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of a file after resampling.
 *
 * @param columns the file's own where it cannot be resampled
 * @param problems reasons why it cannot
 */
record Resampled(RowColumns columns, List<PreparationProblem> problems) {

    private static final String RHYTHM = "resampling.rhythm";

    /** @param infos all columns of the file */
    static Resampled of(FileColumns file, Optional<Resampling> resampling, List<ColumnInfo> infos) {
        if (resampling.isEmpty()) {
            return new Resampled(file, List.of());
        }
        Resampling wanted = resampling.get();
        Optional<Message> impossible = problem(file, wanted);
        if (impossible.isPresent()) {
            return new Resampled(file, List.of(new PreparationProblem(RHYTHM, impossible.get())));
        }
        if (wanted.rhythm().equals(Resampling.GRID)) {
            RhythmReport report = RhythmReport.of(file.stamps(), file.rhythm());
            return new Resampled(
                    new GridColumns(file, Grid.of(file.stamps(), report, Gaps.of(file.stamps(), report))), List.of());
        }
        Rhythm coarser = CoarserRhythms.of(file.rhythm()).get(wanted.rhythm());
        RowColumns rows = new CoarserColumns(file, coarser, name -> aggregation(name, wanted, infos));
        return new Resampled(rows, unknown(file, wanted));
    }

    private static Optional<Message> problem(FileColumns file, Resampling wanted) {
        if (file.stamps().length == 0) {
            return Optional.of(Message.of("series.resample.noTime"));
        }
        if (!wanted.rhythm().equals(Resampling.GRID)) {
            Map<String, Rhythm> known = CoarserRhythms.of(file.rhythm());
            return known.containsKey(wanted.rhythm())
                    ? Optional.empty()
                    : Optional.of(Message.of(
                            known.isEmpty() ? "series.resample.none" : "series.resample.unknown",
                            Excerpt.of(wanted.rhythm()),
                            List.copyOf(known.keySet())));
        }
        if (!file.rhythm().isRegular()) {
            return Optional.of(Message.of("series.resample.irregular"));
        }
        RhythmReport report = RhythmReport.of(file.stamps(), file.rhythm());
        Gaps gaps = Gaps.of(file.stamps(), report);
        return Grid.isPossible(gaps)
                ? Optional.empty()
                : Optional.of(Message.of("series.resample.tooMany", Grid.size(gaps), file.rows()));
    }

    private static Aggregation aggregation(String column, Resampling wanted, List<ColumnInfo> infos) {
        return wanted.aggregations().stream()
                .filter(chosen -> chosen.column().equals(column))
                .map(ColumnAggregation::aggregation)
                .findFirst()
                .orElseGet(() -> infos.stream()
                        .filter(info -> info.name().equals(column))
                        .map(UsualAggregation::of)
                        .findFirst()
                        .orElse(Aggregation.LAST));
    }

    private static List<PreparationProblem> unknown(FileColumns file, Resampling wanted) {
        List<PreparationProblem> problems = new ArrayList<>();
        for (int i = 0; i < wanted.aggregations().size(); i++) {
            String column = wanted.aggregations().get(i).column();
            if (!file.names().contains(column)) {
                problems.add(new PreparationProblem(
                        "resampling.aggregations[" + i + "].column",
                        Message.of(
                                "series.resample.noColumn",
                                Excerpt.of(column),
                                NearestName.first(column, file.names()))));
            }
        }
        return problems;
    }

    /** The same rows of other values. */
    RowColumns on(FileColumns other) {
        if (columns instanceof CoarserColumns coarser) {
            return coarser.on(other);
        }
        return columns instanceof GridColumns grid ? new GridColumns(other, grid.grid()) : other;
    }
}
