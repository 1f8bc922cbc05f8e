package dev.lookback.series.csv.table;

import dev.lookback.series.ReadProgress;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.bytes.ByteWindow;
import dev.lookback.series.csv.bytes.LineTooLongException;
import dev.lookback.series.csv.bytes.ReadingThreads;
import dev.lookback.series.csv.bytes.Utf8Copy;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.csv.dialect.FileEncoding;
import dev.lookback.series.file.TableText;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;

/**
 * Reader of all lines of a file with a given layout. The file is cut into pieces, which are read side by side and put together in order;
 * a piece that turns out to begin within a record of the piece before it, or above the end of the header, is read once more.
 */
public final class TableReader {

    /** Most bytes of a piece: so many that threads rarely wait, so few that a piece stays in the cache of a processor. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int LEAST_BYTES = 1 << 16;

    /** Least pieces of a file, unless they got too small. */
    private static final int LEAST_PIECES = 32;

    /** Bytes of a file from which on it is worth while to start threads. */
    private static final int LARGE_FILE = 1 << 19;

    /** Pieces per thread that are read before they are needed. */
    private static final int AHEAD = 3;

    private final Interpretation layout;
    private final Dialect dialect;
    private final int size;
    private final boolean isParallel;
    private final int headerEnd;

    /** Reader of a file of some length in bytes. */
    public static TableReader of(Interpretation layout, Dialect dialect, long length) {
        return new TableReader(
                layout,
                dialect,
                (int) Math.max(LEAST_BYTES, Math.min(MOST_BYTES, length / LEAST_PIECES)),
                length > LARGE_FILE);
    }

    /**
     * @param size of a piece in bytes
     * @param isParallel whether to use threads
     */
    public TableReader(Interpretation layout, Dialect dialect, int size, boolean isParallel) {
        this.layout = layout;
        this.dialect = dialect;
        this.size = size;
        this.isParallel = isParallel;
        this.headerEnd = Math.max(
                layout.firstLine() - 1,
                layout.headerLines().stream().mapToInt(line -> line).max().orElse(0));
    }

    /** Thrown for columns that turn out not to be numeric: all of them, as each costs another reading of the file. */
    public static final class NotNumericException extends Exception {

        private static final long serialVersionUID = 1;

        private final transient List<Integer> columns;

        NotNumericException(List<Integer> columns) {
            this.columns = List.copyOf(columns);
        }

        public List<Integer> columns() {
            return columns;
        }
    }

    /**
     * @throws CharacterCodingException if the encoding is strict and the file is not valid in it
     * @throws NotNumericException if most cells of a column that the layout takes for numbers are not
     * @throws CancellationException if {@code progress} returns false
     */
    public RawTable read(TableText file, FileEncoding encoding, ReadProgress progress)
            throws IOException, NotNumericException {
        try {
            if (Utf8Copy.isNeededFor(encoding.charset())) {
                ReadProgress copied = fraction -> progress.advance(fraction / 2);
                try (Utf8Copy copy = Utf8Copy.of(file.path(), encoding, copied)) {
                    return read(copy.path(), copy.encoding(), fraction -> progress.advance((1 + fraction) / 2));
                }
            }
            return read(file.path(), encoding, progress);
        } catch (LineTooLongException e) {
            throw new SeriesException(
                    Message.of("series.problem.longLine", file.name(), e.line(), ByteWindow.MAX_LENGTH), e);
        }
    }

    private RawTable read(Path path, FileEncoding encoding, ReadProgress progress)
            throws IOException, NotNumericException {
        try (FileChannel channel = FileChannel.open(path);
                ReadingThreads workers = ReadingThreads.forWork(isParallel)) {
            Optional<PieceTable> table = new Pass(channel, encoding, workers).read(progress);
            return (table.isPresent() ? table.get() : new Pass(channel, encoding, workers).readInOrder(progress))
                    .whole(workers);
        }
    }

    /** Reading of one file. */
    private final class Pass {

        private final FileChannel channel;
        private final FileEncoding encoding;
        private final ReadingThreads workers;
        private final long first;
        private final long end;
        private final PieceTable table = new PieceTable(layout);
        private final Queue<PieceReader> idle = new ConcurrentLinkedQueue<>();

        Pass(FileChannel channel, FileEncoding encoding, ReadingThreads workers) throws IOException {
            this.channel = channel;
            this.encoding = encoding;
            this.workers = workers;
            this.first = encoding.markBytes();
            this.end = channel.size();
        }

        /** Empty if rows leave out what is as in the row before, so that pieces cannot be read side by side. */
        Optional<PieceTable> read(ReadProgress progress) throws IOException {
            Deque<Future<Piece>> ahead = new ArrayDeque<>();
            long submitted = first;
            long position = first;
            for (long from = first; from < end; from += size) {
                for (; submitted < Math.min(end, from + (long) AHEAD * workers.threads() * size); submitted += size) {
                    long begin = submitted;
                    ahead.add(workers.submit(() -> read(begin)));
                }
                Future<Piece> piece = ahead.remove();
                long to = Math.min(end, from + size);
                if (position < to) {
                    Piece next = next(piece, from, position, to);
                    if (next.lacksTimeBefore()) {
                        return Optional.empty();
                    }
                    position = add(next, progress);
                }
            }
            return Optional.of(table);
        }

        PieceTable readInOrder(ReadProgress progress) throws IOException {
            PieceReader reader = new PieceReader(layout, dialect, encoding, channel, size);
            long position = first;
            while (position < end) {
                long to = Math.min(end, position + size);
                int line = table.nextNumber();
                position = add(
                        table.isOver() ? reader.readOther(position, to, line) : reader.readOn(position, to, line),
                        progress);
            }
            return table;
        }

        /** Adds a piece to the table, and returns where the next one has to begin. */
        private long add(Piece piece, ReadProgress progress) {
            table.append(piece);
            if (!progress.advance((double) piece.end() / end)) {
                throw new CancellationException();
            }
            return piece.end();
        }

        /** The next piece: as it was read ahead, or read once more where it does not begin behind the one before. */
        private Piece next(Future<Piece> future, long from, long position, long to) throws IOException {
            int line = table.nextNumber();
            if (table.isOver()) {
                return with(reader -> reader.readOther(position, to, line));
            }
            Optional<Piece> read =
                    from == first || line > headerEnd ? ReadingThreads.ifSuccessful(future) : Optional.empty();
            return read.isPresent() && read.get().begin() == position
                    ? read.get()
                    : with(reader -> reader.read(position, to, line));
        }

        private Piece read(long from) throws IOException {
            long to = Math.min(end, from + size);
            return with(reader -> from == first ? reader.read(from, to, 1) : reader.readFromLine(from, to));
        }

        private Piece with(PieceReading reading) throws IOException {
            PieceReader some = idle.poll();
            PieceReader reader = some == null ? new PieceReader(layout, dialect, encoding, channel, size) : some;
            Piece piece = reading.read(reader);
            idle.add(reader);
            return piece;
        }
    }

    private interface PieceReading {
        Piece read(PieceReader reader) throws IOException;
    }
}
