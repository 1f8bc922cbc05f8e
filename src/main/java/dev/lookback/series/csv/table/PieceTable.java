package dev.lookback.series.csv.table;

import dev.lookback.series.csv.bytes.ReadingThreads;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.moment.TimeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Table put together from the pieces of a file, in order. */
final class PieceTable {

    private final List<Interpretation.Column> columns;
    private final List<Piece> pieces = new ArrayList<>();
    private final LineLog log = new LineLog();
    private final UnreadableCells unreadable = new UnreadableCells();
    private final int[] missing;
    private boolean isOver;
    private final TextColumn[] texts;

    PieceTable(Interpretation layout) {
        this.columns = layout.columns();
        this.missing = new int[columns.size()];
        this.texts = TextColumn.of(layout);
    }

    /** Number in the file of the first line of the next piece. */
    int nextNumber() {
        return log.nextNumber();
    }

    /** Whether another table has begun. */
    boolean isOver() {
        return isOver;
    }

    void append(Piece piece) {
        isOver |= piece.isOver();
        unreadable.append(piece.unreadable(), log.nextNumber() - 1);
        log.append(piece.log());
        for (int c = 0; c < missing.length; c++) {
            missing[c] += piece.missing()[c];
            if (texts[c] != null) {
                texts[c].append(piece.texts()[c]);
            }
        }
        pieces.add(piece);
    }

    /**
     * The whole table; the pieces are used up.
     *
     * @throws TableReader.NotNumericException if most cells of a column that the layout takes for numbers are not
     */
    RawTable whole(ReadingThreads workers) throws IOException, TableReader.NotNumericException {
        List<Integer> noNumbers = IntStream.range(0, columns.size())
                .filter(c -> unreadable.count(c) > log.rows() / 2)
                .boxed()
                .toList();
        if (!noNumbers.isEmpty()) {
            throw new TableReader.NotNumericException(noNumbers);
        }
        TimeColumn times = times();
        double[][] numbers = new double[columns.size()][];
        List<Future<?>> parts = new ArrayList<>();
        for (int part = 0; part < workers.threads(); part++) {
            int first = part;
            parts.add(workers.submit(() -> {
                for (int c = first; c < numbers.length; c += workers.threads()) {
                    numbers[c] = numbers(c);
                }
                return first;
            }));
        }
        for (Future<?> part : parts) {
            ReadingThreads.get(part);
        }
        return new RawTable(
                times.times(),
                times.offsets(),
                Arrays.asList(numbers),
                missing,
                unreadable.list(columns),
                Arrays.stream(texts).map(of -> of == null ? null : of.toCodes()).toList(),
                Optional.empty(),
                log);
    }

    /** The values of a column, which the pieces then hold no more; null if it is not numeric. */
    private double[] numbers(int column) {
        if (columns.get(column).kind() != Interpretation.Kind.NUMBER) {
            return null;
        }
        double[] all = new double[log.rows()];
        int row = 0;
        for (Piece piece : pieces) {
            double[] values = piece.numbers()[column];
            System.arraycopy(values, 0, all, row, values.length);
            row += values.length;
            piece.numbers()[column] = null;
        }
        return all;
    }

    /** The times, which the pieces then hold no more. */
    private TimeColumn times() {
        int rows = pieces.stream().mapToInt(piece -> piece.walls().length).sum();
        long[] walls = new long[rows];
        int[] offsets = new int[pieces.stream().anyMatch(piece -> piece.offsets().length > 0) ? rows : 0];
        Arrays.fill(offsets, TimeReader.NO_OFFSET);
        int row = 0;
        for (Piece piece : pieces) {
            System.arraycopy(piece.walls(), 0, walls, row, piece.walls().length);
            System.arraycopy(piece.offsets(), 0, offsets, Math.min(row, offsets.length), piece.offsets().length);
            row += piece.walls().length;
        }
        pieces.replaceAll(Piece::withoutTimes);
        return TimeColumn.of(walls, offsets);
    }
}
