package dev.lookback.cli.output;

import dev.lookback.cli.option.UserError;
import dev.lookback.file.Room;
import dev.lookback.file.WriteTrouble;
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
 * Files that a command is going to write, looked at before its work: whether each can be written, its disk has room for all that
 * goes there, and none takes the place of another one or of a file that is read.
 */
public final class Outputs {

    /** Bytes of what the whole program calls a MB. */
    public static final double MEGABYTE = 1 << 20;

    /** @param bytes that it is going to need, about */
    private record Output(String option, Path file, long bytes, Optional<Message> problem) {}

    private final Room room;
    private final List<Path> inputs = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();

    /** @param room asked for free space */
    public Outputs(Room room) {
        this.room = room;
    }

    /** One file of little size; null asks for nothing. */
    public static Stream<UserError.Line> problems(String option, Path file, Path... inputs) {
        Outputs outputs = new Outputs(Room.ofSystem());
        for (Path input : inputs) {
            outputs.reading(input);
        }
        return outputs.writing(option, file, 0).problems();
    }

    /** A file that is read, and is not to be replaced; null for none. */
    public Outputs reading(Path file) {
        if (file != null) {
            inputs.add(file);
        }
        return this;
    }

    /** A file in a folder that is there; null asks for nothing. */
    public Outputs writing(String option, Path file, long bytes) {
        return file == null ? this : add(option, file, bytes, WriteTrouble.foreseen(file));
    }

    /** A store, whose folder is made where it is missing; null asks for nothing. */
    public Outputs writingStore(String option, Path file, long bytes) {
        if (file == null) {
            return this;
        }
        Path folder = file.toAbsolutePath().getParent();
        boolean missing = folder != null && !Files.exists(folder);
        return add(option, file, bytes, missing ? WriteTrouble.foreseenIn(folder) : WriteTrouble.foreseen(file));
    }

    private Outputs add(String option, Path file, long bytes, Optional<Message> problem) {
        outputs.add(new Output(option, file, bytes, problem));
        return this;
    }

    /** At most a line for each, in their order. */
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

    /** @param taken by those before it, by disks */
    private Optional<Message> noRoom(Output output, Map<Object, Long> taken) {
        if (isDevice(output.file())) {
            return Optional.empty();
        }
        return room.of(existing(output.file())).flatMap(disk -> {
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

    /** The folder that the file is in, or is going to be in. */
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
                    : place(one).equals(place(other));
        } catch (IOException e) {
            return place(one).equals(place(other));
        }
    }

    /** However the folder is called. */
    private static Path place(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            return absolute.getParent().toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            return absolute; // a folder that is missing has one name
        }
    }
}
