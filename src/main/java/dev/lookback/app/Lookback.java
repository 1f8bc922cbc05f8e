package dev.lookback.app;

import dev.lookback.app.launch.Folders;
import dev.lookback.app.launch.Relaunch;
import dev.lookback.app.screenshot.ScreenshotCommand;
import dev.lookback.cli.LookbackCommand;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;

/**
 * The way in. Without arguments, or with a file, the window; else the command line. Does not extend Application, so that
 * JavaFX may lie on the class path.
 */
public final class Lookback {

    private Lookback() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (Relaunch.needed()) {
            System.exit(Relaunch.run(Lookback.class, args));
        }
        // Read by the log's configuration, so before anything logs.
        System.setProperty("lookback.log", Folders.ofUser().logs().toString());
        // JavaFX logs through java.util.logging, whose own handler would write to the console.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        if (args.length == 0 || (args.length == 1 && Files.isRegularFile(Path.of(args[0])))) {
            Application.launch(WindowApplication.class, args);
        } else {
            Texts texts = new Texts(Locale.getDefault());
            CommandLine line = LookbackCommand.commandLine(texts).addSubcommand(new ScreenshotCommand());
            System.exit(LookbackCommand.handled(line, texts).execute(args));
        }
    }
}
