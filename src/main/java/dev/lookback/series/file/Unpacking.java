package dev.lookback.series.file;

import dev.lookback.file.DiskSpace;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.SeriesException;
import dev.lookback.text.Message;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;

/**
 * Unpacking of a container into a temporary file that only this user may read, up to limits, so that a "zip bomb" fills neither memory
 * nor disk.
 *
 * @param name of the file, for messages
 * @param packed bytes that it takes in the container
 * @param progress of reading, half of which is unpacking
 */
record Unpacking(String name, long packed, ReadProgress progress) {

    /** Largest size unpacked, in bytes. */
    static final long MAX_SIZE = 16L << 30;

    /** Bytes up to which a file may be packed as tightly as it likes. */
    static final long FREE_SIZE = 64L << 20;

    /** Largest ratio beyond that; tables of zeros reach about 200, bombs over 1000. */
    static final int MAX_RATIO = 400;

    private static final int BUFFER = 1 << 16;

    /** Writing of the unpacked text. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Unpacked bytes that would be too many. */
    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Bytes that cannot be written, unlike those that cannot be read. */
    private static final class DiskException extends IOException {
        private static final long serialVersionUID = 1;

        DiskException(IOException cause) {
            super(cause);
        }
    }

    /** @param done fraction of the packed bytes that have been read */
    Path copy(InputStream in, DoubleSupplier done) {
        return write(out -> {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                advance(done.getAsDouble());
            }
        });
    }

    /**
     * Temporary file with this content.
     *
     * @throws SeriesException if it is damaged, too large or does not fit on the disk
     * @throws CancellationException if the listener returns false
     */
    Path write(Content content) {
        Path file = temporary();
        boolean done = false;
        try (OutputStream out = new BufferedOutputStream(new Limited(Files.newOutputStream(file)), BUFFER)) {
            content.writeTo(out);
            out.flush();
            done = true;
        } catch (TooLargeException e) {
            throw new SeriesException(Message.of("series.file.bomb", name), e);
        } catch (DiskException e) {
            throw new SeriesException(full(file), e);
        } catch (IOException e) {
            throw new SeriesException(Message.of("series.file.damaged", name), e);
        } finally {
            if (!done) {
                delete(file);
            }
        }
        return file;
    }

    void advance(double fraction) {
        if (!progress.advance(Math.min(1, fraction) / 2)) {
            throw new CancellationException();
        }
    }

    private Path temporary() {
        try {
            return Files.createTempFile("lookback-", ".txt");
        } catch (IOException e) {
            throw new SeriesException(full(Path.of(System.getProperty("java.io.tmpdir"))), e);
        }
    }

    private Message full(Path file) {
        Path folder = Files.isDirectory(file) ? file : file.getParent();
        long free = DiskSpace.free(folder).orElse(0) >> 20;
        return Message.of("series.file.noSpace", name, folder.toString(), free);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit(); // the failure that led here is the one to tell
        }
    }

    private final class Limited extends FilterOutputStream {

        private long written;

        Limited(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            written += length;
            if (written > MAX_SIZE || (written > FREE_SIZE && written / MAX_RATIO > packed)) {
                throw new TooLargeException();
            }
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw new DiskException(e);
            }
        }
    }
}
