package dev.lookback.cli;

import dev.lookback.text.Texts;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;

/**
 * The command line. Exit codes: 0 done, 1 the run failed, 2 a wrong option, recipe or file; then every problem is a line
 * of its own on standard error.
 */
@Command(
        name = "lookback",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Forecasts time series with 1D convolutional networks. Without a command, opens the window.")
public final class LookbackCommand {

    public static final int FAILED = 1;
    public static final int WRONG_INPUT = 2;

    private static final Logger LOG = LoggerFactory.getLogger(LookbackCommand.class);

    private LookbackCommand() {}

    /** The command line with every headless command; further ones may be added. */
    public static CommandLine commandLine(Texts texts) {
        CommandLine line = new CommandLine(new LookbackCommand())
                .addSubcommand(new TrainCommand(texts))
                .addSubcommand(new ForecastCommand())
                .addSubcommand(new InspectCommand(texts))
                .addSubcommand(new SamplesCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return handled(line, texts);
    }

    /** Gives a command line, with all its commands, this program's way to tell errors. */
    public static CommandLine handled(CommandLine line, Texts texts) {
        line.setParameterExceptionHandler(parameterErrors());
        line.setExecutionExceptionHandler((e, command, parsed) -> tell(e, command.getErr(), texts));
        return line;
    }

    private static IParameterExceptionHandler parameterErrors() {
        return (e, args) -> {
            PrintWriter err = e.getCommandLine().getErr();
            err.println(e.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
            return WRONG_INPUT;
        };
    }

    private static int tell(Exception e, PrintWriter err, Texts texts) {
        LOG.warn("The command failed", e);
        if (e instanceof UserError error) {
            for (UserError.Line line : error.lines()) {
                String text = texts.get(line.message());
                err.println(line.field().isEmpty() ? text : line.field() + ": " + text);
            }
            return WRONG_INPUT;
        }
        err.println(texts.get("cli.unexpected", String.valueOf(e.getMessage())));
        return FAILED;
    }
}
