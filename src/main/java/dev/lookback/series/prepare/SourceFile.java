package dev.lookback.series.prepare;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ReadOptions;
import java.nio.file.Path;
import java.util.List;
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

    SourceFile withValues(FileColumns others) {
        return new SourceFile(file, digest, options, columns, targetGuess, others, lines);
    }
}
