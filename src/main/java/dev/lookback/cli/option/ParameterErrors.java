package dev.lookback.cli.option;

import dev.lookback.text.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Error messages for wrong command-line arguments, a line for each error. */
public final class ParameterErrors {

    private static final UserError.Line UNSPECIFIC =
            new UserError.Line(UserError.NO_FIELD, Message.of("cli.option.other"));

    private ParameterErrors() {}

    /** All errors of a command and its subcommands; unspecific ones only where there is no other, whose consequence they are. */
    public static List<UserError.Line> of(ParseResult parsed) {
        List<UserError.Line> all = lines(parsed).distinct().toList();
        List<UserError.Line> specific =
                all.stream().filter(line -> !line.equals(UNSPECIFIC)).toList();
        return specific.isEmpty() ? all : specific;
    }

    private static Stream<UserError.Line> lines(ParseResult parsed) {
        Stream<UserError.Line> own =
                parsed.errors().stream().map(ParameterException.class::cast).flatMap(e -> of(e).stream());
        return Stream.concat(own, parsed.subcommands().stream().flatMap(ParameterErrors::lines));
    }

    public static List<UserError.Line> of(ParameterException e) {
        if (e instanceof MissingParameterException missing) {
            return missing.getMissing().stream().map(ParameterErrors::missing).toList();
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getUnmatched().stream()
                    .map(word -> unknown(word, unmatched))
                    .toList();
        }
        if (e instanceof MutuallyExclusiveArgsException) {
            return List.of(new UserError.Line(UserError.NO_FIELD, Message.of("cli.option.exclusive")));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return List.of(new UserError.Line(name(twice.getOverwritten()), Message.of("cli.option.twice")));
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            return List.of(new UserError.Line(name(e.getArgSpec()), wrongValue(e.getArgSpec(), e.getValue())));
        }
        return List.of(
                e.getArgSpec() == null ? UNSPECIFIC : new UserError.Line(name(e.getArgSpec()), UNSPECIFIC.message()));
    }

    private static UserError.Line missing(ArgSpec option) {
        return new UserError.Line(
                name(option), Message.of(option.required() ? "cli.option.needed" : "cli.option.noValue"));
    }

    private static UserError.Line unknown(String word, UnmatchedArgumentException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        boolean isCommand = e.getCommandLine().getParent() == null && !word.startsWith("-");
        return new UserError.Line(word, Message.of(isCommand ? "cli.command.unknown" : "cli.option.unknown", command));
    }

    private static Message wrongValue(ArgSpec option, String value) {
        Class<?> type = option.type();
        if (type.isEnum()) {
            return Message.of("cli.option.choice", value, EnumNames.names(type));
        }
        if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
            return Message.of("cli.option.wholeNumber", value);
        }
        if (type == Path.class) {
            return Message.of("cli.option.path", value.replace('\0', '�'));
        }
        boolean number = type == Double.class || type == double.class;
        return Message.of(number ? "cli.option.number" : "cli.option.value", value);
    }

    private static String name(ArgSpec option) {
        return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
    }
}
