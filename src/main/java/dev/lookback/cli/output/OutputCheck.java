package dev.lookback.cli.output;

import dev.lookback.cli.option.UserError;
import dev.lookback.file.DiskSpace;
import dev.lookback.file.WriteErrors;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Check of the output files of a command before its work: each is writable, the disk has room for all of them, and none
 * replaces another one or an input file.
 */
public final class OutputCheck {

    /** Bytes in a MB, here as everywhere in the program. */
    public static final double MEGABYTE = 1 << 20;

    /** @param bytes estimated size */
    private record Output(String option, Path file, long bytes, Optional<Message> problem) {}

    private final DiskSpace diskSpace;
    private final List<Path> inputs = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();

    /** @param diskSpace source of free disk space */
    public OutputCheck(DiskSpace diskSpace) {
        this.diskSpace = diskSpace;
    }

    /** Problems of a single small file; none for null. */
    public static Stream<UserError.Line> problems(String option, Path file, Path... inputs) {
        OutputCheck outputs = new OutputCheck(DiskSpace.ofSystem());
        for (Path input : inputs) {
            outputs.reading(input);
        }
        return outputs.writing(option, file, 0).problems();
    }

    /** Adds an input file, which must not be replaced; null adds nothing. */
    public OutputCheck reading(Path file) {
        if (file != null) {
            inputs.add(file);
        }
        return this;
    }

    /** Adds an output file in an existing folder; null adds nothing. */
    public OutputCheck writing(String option, Path file, long bytes) {
        return file == null ? this : add(option, file, bytes, WriteErrors.precheck(file));
    }

    /** Adds a store, whose folder is created where it is missing; null adds nothing. */
    public OutputCheck writingStore(String option, Path file, long bytes) {
        if (file == null) {
            return this;
        }
        Path folder = file.toAbsolutePath().getParent();
        boolean missing = folder != null && !Files.exists(folder);
        return add(option, file, bytes, missing ? WriteErrors.precheckFolder(folder) : WriteErrors.precheck(file));
    }

    private OutputCheck add(String option, Path file, long bytes, Optional<Message> problem) {
        outputs.add(new Output(option, file, bytes, problem));
        return this;
    }

    /** At most one problem per output, in the order in which they were added. */
    public Stream<UserError.Line> problems() {
        Map<Object, Long> taken = new HashMap<>();
        List<UserError.Line> lines = new ArrayList<>();
        for (Output output : outputs) {
            output.problem()
                    .or(() -> clash(output))
                    .or(() -> noRoom(output, taken))
                    .ifPresent(problem -> lines.add(new UserError.Line(output.option(), problem)));
        }
        return lines.stream();
    }

    private Optional<Message> clash(Output output) {
        if (isDevice(output.file())) {
            return Optional.empty();
        }
        Optional<Message> read = inputs.stream()
                .filter(input -> isSame(input, output.file()))
                .findFirst()
                .map(input -> Message.of("cli.output.input", output.file().toString()));
        return read.or(() -> outputs.stream()
                .takeWhile(before -> before != output)
                .filter(before -> isSame(before.file(), output.file()))
                .findFirst()
                .map(before -> Message.of("cli.output.twice", output.file().toString(), before.option())));
    }

    /** @param taken bytes of the outputs before, by disk */
    private Optional<Message> noRoom(Output output, Map<Object, Long> taken) {
        if (isDevice(output.file())) {
            return Optional.empty();
        }
        return diskSpace.of(existing(output.file())).flatMap(disk -> {
            long free = disk.free() - taken.merge(disk.disk(), output.bytes(), Long::sum) + output.bytes();
            return free >= output.bytes() && free > 0
                    ? Optional.empty()
                    : Optional.of(Message.of(
                            "file.write.noRoom",
                            output.file().toString(),
                            output.bytes() / MEGABYTE,
                            Math.max(0, free) / MEGABYTE));
        });
    }

    /** The nearest existing folder above a file. */
    private static Path existing(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        while (!Files.exists(folder)) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other)
                    ? Files.isSameFile(one, other)
                    : canonical(one).equals(canonical(other));
        } catch (IOException e) {
            return canonical(one).equals(canonical(other));
        }
    }

    /** Path with symbolic links of the folder resolved. */
    private static Path canonical(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            return absolute.getParent().toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            return absolute; // a missing folder has no symbolic links
        }
    }
}
