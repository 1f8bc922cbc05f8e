package dev.lookback.export;

import dev.lookback.file.AtomicFile;
import dev.lookback.runs.StoredRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;
import org.nd4j.shade.protobuf.CodedOutputStream;
import org.tensorflow.framework.Summary;

/**
 * TensorBoard export: scalars of runs as event files ({@code tensorboard --logdir folder}), each in a folder named after its
 * run. An event file is a sequence of TFRecords (length, its masked CRC-32C, data, its masked CRC-32C), each holding a protocol
 * buffer {@code tensorflow.Event}.
 */
public final class TensorBoardExport {

    // Field numbers of tensorflow.Event.
    private static final int WALL_TIME = 1;
    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;

    private static final int MASK = 0xa282ead8;

    private record Named(String name, Scalars.Scalar scalar) {}

    private TensorBoardExport() {}

    /** Writes runs into a folder; runs already there from an earlier export are overwritten. */
    public static void write(List<StoredRun> runs, Path folder) throws IOException {
        for (StoredRun run : runs) {
            Path own = Files.createDirectories(folder.resolve(name(run)));
            // A fixed name, so that a repeated export replaces the file.
            Path file = own.resolve("events.out.tfevents." + run.created().getEpochSecond() + ".lookback");
            AtomicFile.write(file, out -> write(run, out));
        }
    }

    private static String name(StoredRun run) {
        String name = run.labels()
                .name()
                .replaceAll("[^\\p{IsAlphabetic}\\d_.\\- ]", "_")
                .strip();
        return name.isEmpty() ? "run-" + run.id() : "run-" + run.id() + " " + name;
    }

    static void write(StoredRun run, OutputStream out) throws IOException {
        record(event(run.created().toEpochMilli(), 0, to -> to.writeString(FILE_VERSION, "brain.Event:2")), out);
        List<Named> all = new ArrayList<>();
        Scalars.of(run).forEach((name, scalars) -> scalars.forEach(scalar -> all.add(new Named(name, scalar))));
        all.sort(Comparator.comparing(named -> named.scalar().time()));
        for (Named named : all) {
            Scalars.Scalar scalar = named.scalar();
            Summary summary = Summary.newBuilder()
                    .addValue(Summary.Value.newBuilder().setTag(named.name()).setSimpleValue((float) scalar.value()))
                    .build();
            record(event(scalar.time().toEpochMilli(), scalar.epoch(), to -> to.writeMessage(SUMMARY, summary)), out);
        }
    }

    private interface EventContent {
        void writeTo(CodedOutputStream to) throws IOException;
    }

    /** Event written by hand: the library only provides its summaries. */
    private static byte[] event(long milliseconds, long step, EventContent content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream to = CodedOutputStream.newInstance(bytes);
        to.writeDouble(WALL_TIME, milliseconds / 1000.0);
        to.writeInt64(STEP, step);
        content.writeTo(to);
        to.flush();
        return bytes.toByteArray();
    }

    private static void record(byte[] event, OutputStream out) throws IOException {
        byte[] length = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(event.length)
                .array();
        out.write(length);
        out.write(masked(length));
        out.write(event);
        out.write(masked(event));
    }

    /** Masked CRC-32C of TFRecord, which avoids checksums of data that contains its own checksums. */
    private static byte[] masked(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        int masked = Integer.rotateRight((int) crc.getValue(), 15) + MASK;
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(masked)
                .array();
    }
}
