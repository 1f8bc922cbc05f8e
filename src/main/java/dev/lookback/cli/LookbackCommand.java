package dev.lookback.cli;

import dev.lookback.cli.bench.BenchCommand;
import dev.lookback.cli.bench.BenchNetwork;
import dev.lookback.cli.option.DecimalConverter;
import dev.lookback.cli.option.EnumNames;
import dev.lookback.cli.option.ExitCode;
import dev.lookback.cli.option.OptionBounds;
import dev.lookback.cli.option.ParameterErrors;
import dev.lookback.cli.option.PathConverter;
import dev.lookback.cli.option.UserError;
import dev.lookback.cli.runs.RunsCommand;
import dev.lookback.cli.sweep.SweepCommand;
import dev.lookback.cli.train.TrainCommand;
import dev.lookback.export.RunExport;
import dev.lookback.export.RunTable;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.SearchKind;
import dev.lookback.text.Texts;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.scale.ScalerKind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * Command line of the program. Exit codes: 0 success; 1 the run failed, or a requested output could not be written; 2 a wrong
 * option, recipe or file, found before the work began. Every problem is a line of its own on standard error. Ctrl+C gives 130,
 * as shells report it.
 */
@Command(name = "lookback", mixinStandardHelpOptions = true, versionProvider = Version.class, scope = ScopeType.INHERIT)
public final class LookbackCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(LookbackCommand.class);

    @Spec
    private CommandSpec spec;

    private LookbackCommand() {}

    /** Command line with every headless command; the caller may add further ones. */
    public static CommandLine commandLine(Texts texts) {
        CommandLine line = new CommandLine(new LookbackCommand())
                .addSubcommand(new TrainCommand(texts))
                .addSubcommand(new SweepCommand(texts))
                .addSubcommand(new RunsCommand(texts))
                .addSubcommand(new ForecastCommand(texts))
                .addSubcommand(new ExportCommand())
                .addSubcommand(new InspectCommand(texts))
                .addSubcommand(new BenchCommand())
                .addSubcommand(new SamplesCommand());
        return configured(line, texts);
    }

    /** Configures a command line and its subcommands with this program's texts, converters and error handling. */
    public static CommandLine configured(CommandLine line, Texts texts) {
        line.registerConverter(Path.class, new PathConverter());
        line.registerConverter(Double.class, new DecimalConverter());
        line.registerConverter(double.class, new DecimalConverter());
        line.registerConverter(Preset.class, name -> EnumNames.named(Preset.class, name));
        line.registerConverter(Context.class, name -> EnumNames.named(Context.class, name));
        line.registerConverter(TargetForm.class, name -> EnumNames.named(TargetForm.class, name));
        line.registerConverter(ScalerKind.class, name -> EnumNames.named(ScalerKind.class, name));
        line.registerConverter(BenchNetwork.class, name -> EnumNames.named(BenchNetwork.class, name));
        line.registerConverter(SearchKind.class, name -> EnumNames.named(SearchKind.class, name));
        line.registerConverter(Objective.class, name -> EnumNames.named(Objective.class, name));
        line.registerConverter(RunExport.class, name -> EnumNames.named(RunExport.class, name));
        line.registerConverter(RunTable.Format.class, name -> EnumNames.named(RunTable.Format.class, name));
        line.registerConverter(Alignment.class, name -> EnumNames.named(Alignment.class, name));
        line.setResourceBundle(ResourceBundle.getBundle(
                "assets.text.cli",
                texts.locale(),
                LookbackCommand.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.getCommandSpec().usageMessage().synopsisSubcommandLabel(texts.get("cli.help.command"));
        collectErrors(line.getCommandSpec());
        line.setExecutionStrategy(parsed -> execute(parsed, texts));
        line.setParameterExceptionHandler(
                (e, args) -> report(ParameterErrors.of(e), e.getCommandLine().getErr(), texts));
        line.setExecutionExceptionHandler((e, command, parsed) -> report(e, command.getErr(), texts));
        return line;
    }

    /** Without this, picocli stops at the first wrong option. */
    private static void collectErrors(CommandSpec spec) {
        spec.parser().collectErrors(true);
        spec.subcommands().values().forEach(command -> collectErrors(command.getCommandSpec()));
    }

    private static int execute(ParseResult parsed, Texts texts) {
        PrintWriter err = parsed.commandSpec().commandLine().getErr();
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        List<UserError.Line> errors = Stream.concat(
                        ParameterErrors.of(parsed).stream(), OptionBounds.check(parsed).stream())
                .toList();
        if (!errors.isEmpty()) {
            return report(errors, err, texts);
        }
        try {
            int exitCode = new RunLast().execute(parsed);
            return isPrinted(parsed) ? exitCode : reportUnprinted(exitCode, err, texts);
        } catch (OutOfMemoryError e) {
            LOG.error("The memory does not suffice", e);
            err.println(texts.get("cli.memory"));
            return ExitCode.FAILED;
        }
    }

    /** Whether all output could be printed: standard output may be a file on a full disk, which PrintWriter does not report. */
    private static boolean isPrinted(ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .noneMatch(line -> line.getOut().checkError());
    }

    private static int reportUnprinted(int exitCode, PrintWriter err, Texts texts) {
        err.println(texts.get("cli.output.stdout"));
        return exitCode == 0 ? ExitCode.FAILED : exitCode;
    }

    private static int report(Exception e, PrintWriter err, Texts texts) {
        if (e instanceof UserError error) {
            LOG.info("The command ends with {}", error.exitCode(), e);
            report(error.lines(), err, texts);
            return error.exitCode();
        }
        LOG.error("The command failed", e);
        err.println(texts.get("cli.unexpected"));
        return ExitCode.FAILED;
    }

    private static int report(List<UserError.Line> lines, PrintWriter err, Texts texts) {
        for (UserError.Line line : lines) {
            String text = texts.get(line.message()).replaceAll("\\p{Cntrl}+", " ");
            err.println(line.field().isEmpty() ? text : line.field() + ": " + text);
        }
        err.flush();
        return ExitCode.WRONG_INPUT;
    }

    /** Without a subcommand, prints the usage. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_INPUT;
    }
}
