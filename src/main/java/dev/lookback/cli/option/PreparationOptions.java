package dev.lookback.cli.option;

import dev.lookback.recipe.DataReference;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.Preparation;
import dev.lookback.series.Preparation.Aggregation;
import dev.lookback.series.Preparation.ColumnAggregation;
import dev.lookback.series.Preparation.Resampling;
import dev.lookback.series.Series;
import dev.lookback.series.column.AddedColumn;
import dev.lookback.series.column.CalendarPart;
import dev.lookback.series.column.HolidaySide;
import dev.lookback.series.column.expression.ExpressionException;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options for resampling a series and adding columns to it. */
final class PreparationOptions {

    private static final String NONE = "none";
    private static final Map<String, Aggregation> SHORT =
            Map.of("min", Aggregation.MINIMUM, "max", Aggregation.MAXIMUM);

    @Option(
            names = "--resample",
            paramLabel = "RHYTHM[,COLUMN=RULE,…]",
            split = ",",
            hideParamSyntax = true,
            descriptionKey = "cli.help.resample")
    private List<String> resample;

    @Option(names = "--calendar", negatable = true, descriptionKey = "cli.help.calendar")
    private Boolean calendar;

    @Option(
            names = "--one-hot",
            paramLabel = "A,B,…",
            split = ",",
            hideParamSyntax = true,
            descriptionKey = "cli.help.oneHot")
    private List<String> oneHot = new ArrayList<>();

    @Option(names = "--add", paramLabel = "NAME = FORMULA", hideParamSyntax = true, descriptionKey = "cli.help.add")
    private List<String> added = new ArrayList<>();

    /**
     * The data of a recipe with the preparation that is given here. Columns that are added become inputs: calendar and texts always,
     * formulas unless the inputs are named one by one.
     *
     * @param read series of the file
     * @param areInputsNamed whether another option names the inputs
     * @throws UserError naming each option with a wrong value
     */
    DataReference over(DataReference before, Series read, boolean areInputsNamed) {
        Preparation preparation = over(before.preparation());
        if (preparation.equals(before.preparation())) {
            return before;
        }
        DataReference data = before.withPreparation(preparation);
        List<String> inputs = new ArrayList<>(before.features());
        if (Boolean.FALSE.equals(calendar)) {
            inputs.removeAll(calendarNames());
        }
        Set<String> formulas =
                preparation.added().stream().map(AddedColumn::name).collect(Collectors.toSet());
        data.on(read).columns().stream()
                .filter(column -> column.role() == ColumnRole.ADDED)
                .map(ColumnInfo::name)
                .filter(name -> formulas.contains(name) ? isGiven(name) && !areInputsNamed : isAsked(name))
                .filter(name -> !inputs.contains(name))
                .forEach(inputs::add);
        return data.withFeatures(inputs);
    }

    private boolean isGiven(String formula) {
        return added.stream().anyMatch(text -> AddedColumn.of(text).name().equals(formula));
    }

    private boolean isAsked(String name) {
        return oneHot.stream().anyMatch(column -> name.startsWith(column + "="))
                || Boolean.TRUE.equals(calendar) && calendarNames().contains(name);
    }

    private static List<String> calendarNames() {
        Stream<String> waves = Arrays.stream(CalendarPart.values())
                .flatMap(part -> part.waves().stream())
                .map(CalendarPart.Wave::name);
        return Stream.concat(waves, Arrays.stream(HolidaySide.values()).map(HolidaySide::column))
                .toList();
    }

    private Preparation over(Preparation before) {
        List<UserError.Line> wrong = new ArrayList<>();
        Optional<Resampling> resampling = resample == null ? before.resampling() : resampling(before, wrong);
        List<AddedColumn> columns = new ArrayList<>(before.added());
        for (String text : added) {
            try {
                AddedColumn column = AddedColumn.of(text);
                columns.removeIf(same -> same.name().equals(column.name()));
                columns.add(column);
            } catch (ExpressionException e) {
                wrong.add(new UserError.Line("--add", e.told()));
            }
        }
        UserError.throwIfAny(wrong);
        List<String> texts = Stream.concat(before.oneHot().stream(), oneHot.stream())
                .distinct()
                .toList();
        return new Preparation(resampling, calendar == null ? before.calendar() : calendar, texts, columns);
    }

    private Optional<Resampling> resampling(Preparation before, List<UserError.Line> wrong) {
        if (resample.equals(List.of(NONE))) {
            return Optional.empty();
        }
        Optional<String> rhythm = resample.stream()
                .filter(part -> !part.contains("="))
                .findFirst()
                .or(() -> before.resampling().map(Resampling::rhythm));
        if (rhythm.isEmpty()) {
            wrong.add(new UserError.Line("--resample", Message.of("cli.option.resample.noRhythm")));
            return Optional.empty();
        }
        List<ColumnAggregation> rules = new ArrayList<>(
                before.resampling().map(Resampling::aggregations).orElse(List.of()));
        for (String part : resample) {
            int sign = part.lastIndexOf('=');
            if (sign > 0) {
                String column = part.substring(0, sign);
                rules.removeIf(rule -> rule.column().equals(column));
                aggregation(part.substring(sign + 1))
                        .ifPresentOrElse(
                                rule -> rules.add(new ColumnAggregation(column, rule)),
                                () -> wrong.add(new UserError.Line(
                                        "--resample",
                                        Message.of("cli.option.resample.rule", part.substring(sign + 1), words()))));
            }
        }
        return Optional.of(new Resampling(rhythm.get(), rules));
    }

    private static Optional<Aggregation> aggregation(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Aggregation.values())
                .filter(rule -> rule.name().toLowerCase(Locale.ROOT).equals(plain))
                .findFirst()
                .or(() -> Optional.ofNullable(SHORT.get(plain)));
    }

    private static List<String> words() {
        return Arrays.stream(Aggregation.values())
                .map(rule -> rule.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
