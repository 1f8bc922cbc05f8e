package dev.lookback.app;

import dev.lookback.app.launch.Deserialization;
import dev.lookback.app.launch.Desktop;
import dev.lookback.app.launch.Folders;
import dev.lookback.app.launch.Language;
import dev.lookback.app.launch.Relaunch;
import dev.lookback.app.screenshot.ScreenshotCommand;
import dev.lookback.cli.LookbackCommand;
import dev.lookback.cli.option.ExitCode;
import dev.lookback.cli.output.Terminal;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;

/**
 * Main class: the window without arguments or with a file, else the command line. Does not extend Application, so that JavaFX may lie on the class path.
 */
public final class Lookback {

    private Lookback() {}

    public static void main(String[] args) throws InterruptedException {
        Deserialization.refuse();
        if (Relaunch.needed()) {
            again(args);
        }
        Relaunch.followFirst();
        logToFile();
        start(Relaunch.arguments(args));
    }

    /** Returns only if no second process can be started; this one then continues, if more slowly. */
    private static void again(String[] args) throws InterruptedException {
        int exitCode;
        try {
            exitCode = Relaunch.run(Lookback.class, args);
        } catch (IOException e) {
            logToFile();
            LoggerFactory.getLogger(Lookback.class).warn("No second process: this one goes on", e);
            return;
        }
        System.exit(exitCode);
    }

    private static void start(String[] args) {
        Texts texts = new Texts(Language.of(Locale.getDefault()));
        if (args.length == 0 || (args.length == 1 && isFile(args[0]))) {
            window(texts, args);
        } else {
            System.exit(commands(texts, args));
        }
    }

    private static void logToFile() {
        // Read by the log's configuration, so before anything logs.
        System.setProperty("lookback.log", Folders.ofUser().logs().toString());
        // JavaFX logs through java.util.logging, whose own handler would write to the console.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // Mutes SameDiff's prints; our own output goes through Terminal, not through System.out.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    private static void window(Texts texts, String[] args) {
        Desktop.here().problemForWindow().ifPresent(problem -> giveUp(texts, problem));
        try {
            Application.launch(JavaFxApplication.class, args);
            // AtlantaFX's popovers leave threads behind that would keep the program without a window alive.
            System.exit(0);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Lookback.class).error("The window does not open", e);
            giveUp(
                    texts,
                    Message.of(
                            "app.launch.failed",
                            Optional.ofNullable(e.getCause()).orElse(e).toString(),
                            Folders.ofUser().logs().toString()));
        }
    }

    private static int commands(Texts texts, String[] args) {
        if (args[0].equals("screenshot")) {
            Desktop.here().problemForPictures().ifPresent(problem -> giveUp(texts, problem));
        }
        CommandLine line = LookbackCommand.commandLine(texts).addSubcommand(ScreenshotCommand.commandLine(texts));
        line.setOut(Terminal.out()).setErr(Terminal.err());
        return LookbackCommand.configured(line, texts).execute(args);
    }

    private static void giveUp(Texts texts, Message problem) {
        Terminal.err().println(texts.get(problem));
        System.exit(ExitCode.FAILED);
    }

    private static boolean isFile(String argument) {
        try {
            return Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
