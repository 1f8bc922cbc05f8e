package dev.lookback.series;

import dev.lookback.series.rhythm.Gaps;
import dev.lookback.series.rhythm.RhythmReport;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/** View of another series: delegates all methods to it unless overridden. */
interface SeriesView extends Series {

    Series original();

    @Override
    default String name() {
        return original().name();
    }

    @Override
    default Path file() {
        return original().file();
    }

    @Override
    default String digest() {
        return original().digest();
    }

    @Override
    default ReadOptions options() {
        return original().options();
    }

    @Override
    default Preparation preparation() {
        return original().preparation();
    }

    @Override
    default List<PreparationProblem> preparationProblems() {
        return original().preparationProblems();
    }

    @Override
    default int rows() {
        return original().rows();
    }

    @Override
    default List<ColumnInfo> columns() {
        return original().columns();
    }

    @Override
    default List<String> features() {
        return original().features();
    }

    @Override
    default List<String> defaultInputs() {
        return original().defaultInputs();
    }

    @Override
    default String targetGuess() {
        return original().targetGuess();
    }

    @Override
    default boolean hasTime() {
        return original().hasTime();
    }

    @Override
    default LocalDateTime timeAt(int row) {
        return original().timeAt(row);
    }

    @Override
    default double axisAt(int row) {
        return original().axisAt(row);
    }

    @Override
    default RhythmReport rhythmReport() {
        return original().rhythmReport();
    }

    @Override
    default Gaps gaps() {
        return original().gaps();
    }

    @Override
    default int firstRowFrom(LocalDateTime time) {
        return original().firstRowFrom(time);
    }

    @Override
    default String timeLabel(int row) {
        return original().timeLabel(row);
    }
}
