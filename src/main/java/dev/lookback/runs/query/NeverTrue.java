package dev.lookback.runs.query;

import dev.lookback.bounds.Interval;
import dev.lookback.recipe.field.FieldType;
import dev.lookback.recipe.field.FieldTypes;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import dev.lookback.training.RunState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Comparisons of a filter that can match no run, whatever runs there are: a text for a number, a value out of a field's bounds, a choice
 * that does not exist.
 */
public final class NeverTrue {

    private final ScreenNames names;
    private final List<Message> found = new ArrayList<>();

    private NeverTrue(ScreenNames names) {
        this.names = names;
    }

    /** A message for each such comparison, in their order; those within "not" are left out. */
    public static List<Message> in(Filter filter, ScreenNames names) {
        NeverTrue search = new NeverTrue(names);
        search.search(filter);
        return List.copyOf(search.found);
    }

    /** Fields that are compared, in their order. */
    public static List<RunField> fields(Filter filter) {
        if (filter instanceof Filter.And and) {
            return and.parts().stream()
                    .flatMap(part -> fields(part).stream())
                    .distinct()
                    .toList();
        } else if (filter instanceof Filter.Or or) {
            return or.parts().stream()
                    .flatMap(part -> fields(part).stream())
                    .distinct()
                    .toList();
        }
        return filter instanceof Filter.Compare compare ? List.of(compare.field()) : List.of();
    }

    private void search(Filter filter) {
        if (filter instanceof Filter.And and) {
            and.parts().forEach(this::search);
        } else if (filter instanceof Filter.Or or) {
            or.parts().forEach(this::search);
        } else if (filter instanceof Filter.Compare compare) {
            List<FieldType> types = types(compare.field());
            if (!types.isEmpty() && types.stream().noneMatch(type -> isPossible(type, compare))) {
                found.add(reason(types, compare));
            }
        }
    }

    private static List<FieldType> types(RunField field) {
        if (field instanceof RunField.OfRecipe recipe) {
            return FieldTypes.of(recipe.word());
        } else if (field == RunField.Own.STATE) {
            List<String> states = Arrays.stream(RunState.values())
                    .map(state -> state.name().toLowerCase(Locale.ROOT))
                    .toList();
            return List.of(new FieldType(field.word(), FieldType.Kind.CHOICE, states, Interval.ALL));
        } else if (field instanceof RunField.OfSplit score) {
            return List.of(new FieldType(field.word(), FieldType.Kind.NUMBER, List.of(), bounds(score.score())));
        }
        return bounds((RunField.Own) field)
                .map(bounds -> new FieldType(field.word(), FieldType.Kind.WHOLE_NUMBER, List.of(), bounds))
                .stream()
                .toList();
    }

    private static Interval bounds(RunField.OfSplit.Score score) {
        return switch (score) {
            case SKILL, R2 -> Interval.between(-Double.MAX_VALUE, 1);
            case DIRECTIONAL_ACCURACY -> Interval.between(0, 1);
            default -> Interval.atLeast(0);
        };
    }

    /** Of counts and numbers of things. */
    private static Optional<Interval> bounds(RunField.Own field) {
        return switch (field) {
            case ID, PARENT, SWEEP, TRIAL, THREADS -> Optional.of(Interval.atLeast(1));
            case EPOCH, BEST_EPOCH, PARAMETERS, LOOKS -> Optional.of(Interval.atLeast(0));
            default -> Optional.empty();
        };
    }

    private static boolean isPossible(FieldType type, Filter.Compare compare) {
        if (compare.comparison() == Filter.Comparison.NOT_EQUAL || compare.value() instanceof Boolean) {
            return true;
        }
        if (compare.value() instanceof Number number) {
            return type.isNumber() && isPossible(type, compare.comparison(), number.doubleValue());
        }
        String text = compare.value().toString().toLowerCase(Locale.ROOT);
        return switch (type.kind()) {
            case WHOLE_NUMBER, NUMBER ->
                compare.comparison() == Filter.Comparison.CONTAINS && text.matches("[-+.e\\d]*");
            case CHOICE ->
                switch (compare.comparison()) {
                    case EQUAL -> type.choices().stream().anyMatch(text::equalsIgnoreCase);
                    case CONTAINS ->
                        type.choices().stream()
                                .anyMatch(choice ->
                                        choice.toLowerCase(Locale.ROOT).contains(text));
                    default -> true;
                };
            case TEXT -> true;
        };
    }

    private static boolean isPossible(FieldType type, Filter.Comparison comparison, double value) {
        Interval bounds = type.bounds();
        return switch (comparison) {
            case EQUAL -> bounds.contains(value) && (type.kind() == FieldType.Kind.NUMBER || value == Math.rint(value));
            case LESS -> value > bounds.least();
            case AT_MOST -> bounds.above() ? value > bounds.least() : value >= bounds.least();
            case GREATER -> value < bounds.most();
            case AT_LEAST -> bounds.below() ? value < bounds.most() : value <= bounds.most();
            default -> true;
        };
    }

    // ---- messages

    private Message reason(List<FieldType> types, Filter.Compare compare) {
        FieldType type = types.get(0);
        String name = names.name(compare.field());
        boolean isNumber = compare.value() instanceof Number;
        String value = compare.comparison().sign() + " " + Excerpt.of(written(compare.value()));
        if (types.stream().allMatch(one -> one.kind() == FieldType.Kind.CHOICE)) {
            List<String> choices = types.stream()
                    .flatMap(one -> one.choices().stream())
                    .distinct()
                    .map(choice -> names.valueName(compare.field(), choice))
                    .toList();
            return Message.of("runs.filter.never.choice", name, value, choices);
        } else if (!isNumber && types.stream().allMatch(FieldType::isNumber)) {
            return Message.of("runs.filter.never.number", name, value);
        } else if (types.size() > 1 || !type.isNumber()) {
            return Message.of("runs.filter.never", name, value);
        } else if (compare.comparison() == Filter.Comparison.EQUAL
                && type.bounds().contains(((Number) compare.value()).doubleValue())) {
            return Message.of("runs.filter.never.whole", name, value);
        }
        return Message.of("runs.filter.never.bounds", name, value, range(type.bounds()));
    }

    private static String written(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : String.valueOf(value);
    }

    private static Message range(Interval bounds) {
        Message least =
                Message.of(bounds.above() ? "runs.filter.range.above" : "runs.filter.range.least", bounds.least());
        Message most = Message.of(bounds.below() ? "runs.filter.range.below" : "runs.filter.range.most", bounds.most());
        return bounds.hasLeast() && bounds.hasMost()
                ? Message.of("runs.filter.range.both", least, most)
                : bounds.hasLeast() ? least : most;
    }
}
