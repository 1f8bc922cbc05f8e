package dev.lookback.series.prepare;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.column.OneHot;
import dev.lookback.series.rhythm.CoarserRhythms;
import dev.lookback.text.Message;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * File as it was read, of which series are prepared.
 *
 * @param digest SHA-256 of the file's bytes, hexadecimal
 * @param columns all columns, in the file's order
 * @param targetGuess the column that a person most likely wants to forecast
 * @param values values of its columns
 * @param lines gives the line of a row; 0 where a row is not one line
 */
public record SourceFile(
        Path file,
        String digest,
        ReadOptions options,
        List<ColumnInfo> columns,
        String targetGuess,
        FileColumns values,
        IntUnaryOperator lines) {

    public SourceFile {
        columns = List.copyOf(columns);
    }

    /** Inputs unless somebody chooses others. */
    List<String> usualInputs() {
        return UsualInputs.of(columns, targetGuess, values);
    }

    /** Rhythms to which its rows can be resampled, in words, by their names, finest first. */
    Map<String, Message> coarserRhythms() {
        Map<String, Message> words = new LinkedHashMap<>();
        if (values.stamps().length > 0) {
            CoarserRhythms.of(values.rhythm()).forEach((name, rhythm) -> words.put(name, rhythm.words()));
        }
        return words;
    }

    /** Texts of columns that have few different ones, in order. */
    Map<String, List<String>> fewTexts() {
        Map<String, List<String>> few = new LinkedHashMap<>();
        for (ColumnInfo column : columns) {
            values.texts(column.name())
                    .filter(found ->
                            column.role() == ColumnRole.TEXT && found.texts().size() <= OneHot.MOST_VALUES)
                    .ifPresent(found -> few.put(
                            column.name(), found.texts().stream().sorted().toList()));
        }
        return few;
    }

    SourceFile withValues(FileColumns others) {
        return new SourceFile(file, digest, options, columns, targetGuess, others, lines);
    }
}
