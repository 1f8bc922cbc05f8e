package dev.lookback.cli.option;

import dev.lookback.bounds.Bounds;
import dev.lookback.text.Message;
import java.lang.reflect.AnnotatedElement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Check of numeric options against their {@link Bounds}, with a line for each violation. */
public final class OptionBounds {

    /** More rows than a series can have; the sum of three such numbers still fits into an int. */
    public static final int MOST_ROWS = 500_000_000;

    private OptionBounds() {}

    /** Violations by the options of a command and its subcommands. */
    public static List<UserError.Line> check(ParseResult parsed) {
        Stream<UserError.Line> own = parsed.matchedOptions().stream()
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .flatMap(option ->
                        problem(option).stream().map(problem -> new UserError.Line(option.longestName(), problem)));
        return Stream.concat(own, parsed.subcommands().stream().flatMap(below -> check(below).stream()))
                .toList();
    }

    /** Bounds of an option; empty for one that is not numeric. */
    public static Optional<Bounds> of(OptionSpec option) {
        return option.userObject() instanceof AnnotatedElement field
                ? Optional.ofNullable(field.getAnnotation(Bounds.class))
                : Optional.empty();
    }

    private static Optional<Message> problem(OptionSpec option) {
        Optional<Bounds> bounds = of(option);
        if (bounds.isEmpty() || !(option.getValue() instanceof Number number)) {
            return Optional.empty();
        }
        double value = number.doubleValue();
        double min = bounds.get().min();
        if (bounds.get().above() && !(value > min)) {
            return Optional.of(Message.of("cli.option.above", min));
        }
        if (!(value >= min)) {
            return Optional.of(Message.of("cli.option.atLeast", min));
        }
        return value > bounds.get().max()
                ? Optional.of(Message.of("cli.option.atMost", bounds.get().max()))
                : Optional.empty();
    }
}
