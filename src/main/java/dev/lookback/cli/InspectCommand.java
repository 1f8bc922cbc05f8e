package dev.lookback.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.cli.option.ExitCode;
import dev.lookback.cli.option.FileArguments;
import dev.lookback.cli.option.ReadingOptions;
import dev.lookback.cli.option.UserError;
import dev.lookback.cli.output.Terminal;
import dev.lookback.export.ReadingJson;
import dev.lookback.series.ReadOptions;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The {@code inspect} command: prints how a file was read, as JSON: columns, delimiter, encoding, times. Of several files or the files
 * of a folder it prints an object on each line, with an error in place of what cannot be read.
 */
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--csv", required = true, arity = "1..*", paramLabel = "F", descriptionKey = "cli.help.inspect.csv")
    private List<Path> csv;

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    InspectCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        ReadOptions reading = options.over(ReadOptions.detect());
        if (csv.size() == 1 && !Files.isDirectory(csv.get(0))) {
            print(inspected(csv.get(0), reading), JSON.writerWithDefaultPrettyPrinter());
            return 0;
        }
        boolean isEveryOneRead = true;
        for (Path file : files()) {
            ObjectNode json;
            try {
                json = inspected(file, reading);
            } catch (UserError e) {
                isEveryOneRead = false;
                json = JSON.createObjectNode()
                        .put("file", file.toString())
                        .put("error", texts.get(e.lines().get(0).message()));
            }
            print(json, JSON.writer());
        }
        return isEveryOneRead ? 0 : ExitCode.FAILED;
    }

    private ObjectNode inspected(Path file, ReadOptions reading) {
        ObjectNode json = JSON.createObjectNode().put("file", file.toString());
        json.setAll(ReadingJson.of(FileArguments.series(file, reading), texts));
        return json;
    }

    /** The files, and those in the folders, by their names. */
    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path path : csv) {
            if (Files.isDirectory(path)) {
                files.addAll(within(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> within(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UserError(Message.of("cli.cannotRead", folder.toString()), e);
        }
    }

    private void print(ObjectNode json, ObjectWriter writer) throws JsonProcessingException {
        // Scripts read UTF-8, whatever the charset of the terminal.
        ObjectWriter safe = Terminal.isUtf8() ? writer : writer.with(JsonWriteFeature.ESCAPE_NON_ASCII);
        PrintWriter out = spec.commandLine().getOut();
        out.println(safe.writeValueAsString(json));
        out.flush();
    }
}
