package dev.lookback.app.launch;

import dev.lookback.app.Lookback;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the program and, when it ends, reads objects in its process; writes what came of that into the file named first. */
final class ObjectReader {

    private ObjectReader() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path outcome = Path.of(arguments[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tell(outcome)));
        Lookback.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void tell(Path outcome) {
        try {
            List<String> lines = new ArrayList<>();
            for (Serializable object : List.of(new ArrayList<>(List.of("a")), 7, new int[] {1}, Thread.State.NEW)) {
                lines.add(read(object));
            }
            Files.write(outcome, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Serializable object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(object);
        try {
            return "read " + new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (InvalidClassException e) {
            return e.getMessage();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
