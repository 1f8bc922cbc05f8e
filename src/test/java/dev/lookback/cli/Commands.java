package dev.lookback.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import picocli.CommandLine;

/** Runs commands in this process, on small series. */
public final class Commands {

    /** Exit code and output of a command. */
    public record Outcome(int exitCode, String out, List<String> err) {}

    private Commands() {}

    public static Outcome run(Object... words) {
        return run(Locale.ENGLISH, words);
    }

    public static Outcome run(Locale language, Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = LookbackCommand.commandLine(new Texts(language));
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] arguments = List.of(words).stream().map(Object::toString).toArray(String[]::new);
        int exitCode = line.execute(arguments);
        return new Outcome(exitCode, out.toString(), err.toString().lines().toList());
    }

    public static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    /** A random walk and a second column, one row per day: date, high, volume. */
    public static Path walk(Path file, int rows) throws IOException {
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder("date,high,volume\n");
        double value = 100;
        for (int row = 0; row < rows; row++) {
            value += random.nextGaussian();
            csv.append(LocalDate.of(2020, 1, 1).plusDays(row))
                    .append(String.format(Locale.ROOT, ",%.3f,%d%n", value, 1000 + random.nextInt(500)));
        }
        return Files.writeString(file, csv);
    }
}
