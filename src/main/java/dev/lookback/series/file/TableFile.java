package dev.lookback.series.file;

import dev.lookback.series.ReadProgress;
import dev.lookback.series.SeriesException;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import dev.lookback.text.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** File that holds tables, whatever container they lie in: plain text, gzip or bzip2, a ZIP archive, an Excel workbook. */
public abstract sealed class TableFile permits PlainFile, PackedFile, ZipArchive, Workbook {

    /** Bytes by which a format is recognised. */
    static final int HEAD = 16384;

    /** Containers in one another that are opened. */
    private static final int MAX_DEPTH = 4;

    private final Source source;

    TableFile(Source source) {
        this.source = source;
    }

    /**
     * File to be opened.
     *
     * @param path where its bytes lie
     * @param name for messages; of an entry that was unpacked it is not the path's
     * @param depth number of containers round it
     */
    record Source(Path file, Path path, String name, int depth) {

        Source inside(Path unpacked, String entry) {
            return new Source(file, unpacked, name + " › " + entry, depth + 1);
        }
    }

    /**
     * Recognises the format of a file by its first bytes.
     *
     * @throws SeriesException if there is no such file, or it is empty, or of a format that is not read, which is named
     */
    public static TableFile open(Path file) {
        if (!Files.exists(file)) {
            throw new SeriesException(Message.of("series.problem.missing", file.toString()));
        }
        if (!Files.isRegularFile(file)) {
            throw new SeriesException(Message.of("series.problem.noFile", file.toString()));
        }
        return open(new Source(file, file, file.toString(), 0));
    }

    static TableFile open(Source source) {
        try {
            FileFormat format = format(source.path);
            if (format == FileFormat.TEXT) {
                return new PlainFile(source);
            }
            if (source.depth >= MAX_DEPTH) {
                throw new SeriesException(Message.of("series.file.nested", source.name));
            }
            return switch (format) {
                case GZIP, BZIP2 -> new PackedFile(source, format);
                case ZIP -> ZipArchive.open(source);
                default -> throw refusal(format, source.name);
            };
        } catch (IOException e) {
            throw new SeriesException(Message.of("series.problem.unreadable", source.name), e);
        }
    }

    /** Names of the entries or sheets that may be chosen, the most probable first; empty if the file is one table. */
    public abstract List<String> parts();

    /**
     * Text of the table, to be closed after reading.
     *
     * @param part name of an entry or sheet; empty for the first
     * @param progress of the whole reading, half of which is unpacking
     * @throws SeriesException if there is no such part, or it is damaged, locked by a password, too large, or of a format that is
     *     not read
     * @throws java.util.concurrent.CancellationException if {@code progress} returns false
     */
    public abstract TableText text(Optional<String> part, ReadProgress progress);

    /** The format of what begins like that. */
    static FileFormat formatOf(byte[] head) {
        return FileSignature.of(head).or(() -> Markup.of(head)).orElse(FileFormat.TEXT);
    }

    static SeriesException refusal(FileFormat format, String name) {
        return new SeriesException(format.refusal(name).orElseThrow());
    }

    final SeriesException noPart(String name) {
        return new SeriesException(
                Message.of("series.file.noPart", source.name, Excerpt.of(name), NearestName.first(name, parts())));
    }

    final Source source() {
        return source;
    }

    final Unpacking unpacking(long packed, ReadProgress progress) {
        return new Unpacking(source.name, packed, progress);
    }

    /**
     * Opens what was unpacked from an entry, in case it is a container in its turn; the file is deleted unless it is the text.
     *
     * @param inside name of a part in that container; empty for its longest
     */
    final TableText opened(Path unpacked, String entry, Optional<String> inside, ReadProgress progress) {
        boolean kept = false;
        try {
            Optional<String> digest = source.depth == 0 ? Optional.of(digest()) : Optional.empty();
            TableFile inner = open(source.inside(unpacked, entry));
            TableText text = inside.isPresent() || inner.parts().size() <= 1
                    ? inner.text(inside, progress)
                    : longest(inner, progress);
            kept = text.path().equals(unpacked);
            return new TableText(source.file, text.path(), text.part(), text.parts(), text.delimiter(), digest);
        } finally {
            if (!kept) {
                delete(unpacked);
            }
        }
    }

    /** What cannot be opened is passed over, unless nothing can. */
    private static TableText longest(TableFile inner, ReadProgress progress) {
        List<TableText> texts = new ArrayList<>();
        List<SeriesException> problems = new ArrayList<>();
        TableText longest = null;
        try {
            for (String part : inner.parts()) {
                try {
                    texts.add(inner.text(Optional.of(part), progress));
                } catch (SeriesException e) {
                    problems.add(e);
                }
            }
            longest = texts.stream()
                    .max(Comparator.comparingLong(TableFile::length))
                    .orElseThrow(() -> problems.get(0));
            return longest;
        } finally {
            texts.remove(longest);
            texts.forEach(text -> delete(text.path()));
        }
    }

    private static long length(TableText text) {
        return text.path().toFile().length();
    }

    /** SHA-256 of the file's bytes, hexadecimal. */
    final String digest() {
        try (InputStream in = Files.newInputStream(source.file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new SeriesException(Message.of("series.problem.unreadable", source.name), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            temporary.toFile().deleteOnExit(); // still open somewhere, as on Windows
        }
    }

    private static FileFormat format(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            FileFormat format = formatOf(in.readNBytes(HEAD));
            return format == FileFormat.OLD_WORKBOOK ? OfficeStorage.format(path) : format;
        }
    }
}
