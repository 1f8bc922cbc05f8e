package dev.lookback.series.csv;

import dev.lookback.series.FileReport.Ambiguity;
import dev.lookback.series.FileReport.Question;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.dialect.FileEncoding;
import dev.lookback.series.csv.dialect.FileSample;
import dev.lookback.series.file.TableFile;
import dev.lookback.series.file.TableText;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Reader of a file as a series: archives and workbooks are opened, encoding and delimiter found, the best of several hypotheses read, and
 * the rows sorted by time.
 */
public final class SeriesReader {

    /** Tables of one file that are tried: a large archive of other things may hold thousands. */
    private static final int MOST_TRIED = 20;

    /**
     * Reads a file, and of several tables in it the one chosen or else the first that can be read, among the first {@value #MOST_TRIED}.
     *
     * @throws SeriesException if the file cannot be read as a series; the message names file, line or column
     * @throws CancellationException if {@code progress} returns false
     */
    public Reading read(Path file, ReadOptions options, ReadProgress progress) {
        TableFile table = TableFile.open(file);
        if (options.part().isPresent() || table.parts().size() <= 1) {
            return read(file, table, options.part(), options, progress);
        }
        Optional<SeriesException> problem = Optional.empty();
        for (String part : tried(table.parts())) {
            try {
                return read(file, table, Optional.of(part), options, progress);
            } catch (SeriesException e) {
                problem = problem.or(() -> Optional.of(e));
            }
        }
        throw noTable(file, table.parts(), problem.orElseThrow());
    }

    private static List<String> tried(List<String> parts) {
        return parts.subList(0, Math.min(parts.size(), MOST_TRIED));
    }

    private static SeriesException noTable(Path file, List<String> parts, SeriesException first) {
        return new SeriesException(
                Message.of(
                        parts.size() > MOST_TRIED ? "series.file.noTableTried" : "series.file.noTable",
                        file.getFileName().toString(),
                        tried(parts).size(),
                        parts.get(0),
                        first.reason(),
                        parts.size()),
                first);
    }

    private static Reading read(
            Path file, TableFile table, Optional<String> part, ReadOptions options, ReadProgress progress) {
        try (TableText text = table.text(part, progress)) {
            ReadProgress rest = text.isUnpacked() ? fraction -> progress.advance((1 + fraction) / 2) : progress;
            return read(text, options, rest);
        } catch (IOException e) {
            throw new SeriesException(Message.of("series.problem.unreadable", file.toString()), e);
        }
    }

    private static Reading read(TableText text, ReadOptions options, ReadProgress progress) throws IOException {
        if (text.digest().isPresent()) {
            return readOrNamed(text, options, text.digest()::orElseThrow, progress);
        }
        try (BackgroundDigest digest = BackgroundDigest.start(text.path())) {
            return readOrNamed(text, options, digest::get, progress);
        }
    }

    private static Reading readOrNamed(TableText text, ReadOptions options, Digest digest, ReadProgress progress)
            throws IOException {
        try {
            return read(text, options, digest, progress);
        } catch (NothingReadException e) {
            throw OptionInTheWay.named(e, text.name(), options, other -> isRead(text, other, digest, progress));
        }
    }

    private static boolean isRead(TableText text, ReadOptions options, Digest digest, ReadProgress progress) {
        try {
            read(text, options, digest, progress);
            return true;
        } catch (NothingReadException | IOException e) {
            return false;
        } catch (SeriesException e) {
            return true; // another option is in the way
        }
    }

    /** Digest of a file, which may still be computed. */
    private interface Digest {
        String get() throws IOException;
    }

    private static Reading read(TableText text, ReadOptions options, Digest digest, ReadProgress progress)
            throws IOException {
        FileSample sample = FileSample.of(text, options.skip().orElse(0));
        Optional<String> name = text.isSheet() ? Optional.of(StandardCharsets.UTF_8.name()) : options.encoding();
        FileEncoding encoding = name.map(chosen -> FileEncoding.named(chosen, sample.bytes()))
                .orElseGet(() -> FileEncoding.detect(sample.bytes()));
        try {
            return read(text, options, sample, encoding, digest, progress);
        } catch (CharacterCodingException e) {
            // The sample was valid in this encoding, a later line is not: detect it from the whole file.
            FileEncoding detected =
                    FileEncoding.detect(Files.readAllBytes(text.path())).lenient();
            return read(text, options, sample, detected, digest, progress);
        }
    }

    /** The result with a doubt about the encoding, where there is no graver one. */
    private static Hypotheses.Result doubted(
            Hypotheses.Result result, ReadOptions options, FileEncoding encoding, FileSample sample) {
        if (result.ambiguity().isPresent() || options.encoding().isPresent()) {
            return result;
        }
        Optional<Ambiguity> doubt = FileEncoding.runnerUp(sample.bytes())
                .map(other ->
                        new Ambiguity(Question.ENCODING, encoding.charset().name(), other.name()));
        return new Hypotheses.Result(result.dialect(), result.reading(), result.table(), doubt);
    }

    private static Reading read(
            TableText text,
            ReadOptions options,
            FileSample sample,
            FileEncoding encoding,
            Digest digest,
            ReadProgress progress)
            throws IOException {
        ReadOptions asked = text.isSheet() ? options.withDelimiter(text.delimiter()) : options;
        Hypotheses.Result result = new Hypotheses(text, asked, encoding, progress).read(sample.lines(encoding));
        if (!progress.advance(1)) {
            throw new CancellationException();
        }
        Hypotheses.Result told = doubted(result, asked, encoding, sample);
        Reshaped shaped = NamedMissing.applied(told.reading(), Reshaped.of(told, options, text.name()), options);
        return new SeriesAssembler(text, digest.get(), options, encoding, told, shaped).reading();
    }
}
