package dev.lookback.runs.search;

import dev.lookback.text.Message;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The values that a field may have in a sweep, along an axis from 0 to 1. */
public sealed interface DimensionValues {

    /** Those of a list have no numbers between them. */
    record Choices(List<String> values) implements DimensionValues {
        public Choices {
            values = List.copyOf(values);
        }

        @Override
        public Optional<List<String>> all(boolean whole) {
            return Optional.of(values);
        }

        @Override
        public String toString() {
            return String.join(",", values);
        }
    }

    /**
     * @param step between neighbours; empty for any number
     * @param log whether factors count, not differences
     * @param count of values on the logarithmic scale; empty for any number
     */
    record Range(double from, double to, OptionalDouble step, boolean log, OptionalInt count)
            implements DimensionValues {

        /** More are not put down one by one, but counted out as they are asked for. */
        private static final int FEW = 10_000;

        private static final int MOST = 1_000_000_000;
        private static final int MOST_ON_SCALE = 100_000;

        @Override
        public Optional<List<String>> all(boolean whole) {
            if (log && count.isEmpty()) {
                return Optional.empty();
            }
            if (log) {
                if (count.getAsInt() > MOST_ON_SCALE) {
                    throw new SpaceException(Message.of("runs.space.tooMany", toString(), MOST_ON_SCALE));
                }
                LinkedHashSet<String> values = new LinkedHashSet<>();
                int last = Math.max(1, count.getAsInt() - 1);
                for (int i = 0; i < count.getAsInt(); i++) {
                    values.add(text(from * Math.pow(to / from, (double) i / last), whole));
                }
                return Optional.of(List.copyOf(values));
            }
            OptionalDouble by = step.isPresent() || !whole ? step : OptionalDouble.of(1);
            if (by.isEmpty()) {
                return Optional.empty();
            }
            // A hair of tolerance, since 0.1 + 0.2 is more than 0.3.
            double few = Math.floor((to + 1e-9 * Math.abs(to) - from) / by.getAsDouble()) + 1;
            if (few <= FEW) {
                SteppedValues values = new SteppedValues(from, by.getAsDouble(), (int) few, whole);
                return Optional.of(values.stream().distinct().toList());
            }
            // Between whole numbers there are none.
            double apart = whole ? Math.max(1, by.getAsDouble()) : by.getAsDouble();
            double many = Math.floor((to - from) / apart + 1e-6) + 1;
            if (many > MOST) {
                if (step.isEmpty()) {
                    return Optional.empty();
                }
                throw new SpaceException(Message.of("runs.space.tooMany", toString(), MOST));
            }
            return Optional.of(new SteppedValues(from, apart, (int) many, whole));
        }

        /** The number at a place of the axis. */
        double at(double place) {
            return log ? from * Math.pow(to / from, place) : from + place * (to - from);
        }

        /** The place of a number on the axis. */
        double place(double value) {
            if (to == from) {
                return 0;
            }
            return log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
        }

        @Override
        public String toString() {
            String scale = log
                    ? ":log" + (count.isPresent() ? count.getAsInt() : "")
                    : step.isPresent() ? ":" + plain(step.getAsDouble()) : "";
            return plain(from) + ".." + plain(to) + scale;
        }
    }

    /**
     * All of them, in order; empty where there is no end of them.
     *
     * @param whole whether the field is a whole number
     */
    Optional<List<String>> all(boolean whole);

    /** A number as recipes have it, without digits that nobody chose. */
    static String text(double value, boolean whole) {
        return whole
                ? String.valueOf(Math.round(value))
                : plain(new BigDecimal(value).round(new MathContext(6)).doubleValue());
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    /**
     * Reads {@code 30..240:30}, {@code 0..0.5}, {@code 1e-4..1e-2:log}, {@code 1e-4..1e-2:log5} or {@code 32,64,128}; of formulas
     * {@code ma(close, 5),ma(close, 20)}.
     *
     * @throws SpaceException that says what is wrong
     */
    static DimensionValues parse(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            List<String> values = parted(text);
            if (values.stream().anyMatch(String::isEmpty)) {
                throw new SpaceException(Message.of("runs.space.noValues", text));
            }
            return new Choices(values.stream().distinct().toList());
        }
        int colon = text.indexOf(':', dots);
        String scale = colon < 0 ? "" : text.substring(colon + 1).strip();
        double from = number(text.substring(0, dots), text);
        double to = number(text.substring(dots + 2, colon < 0 ? text.length() : colon), text);
        if (to < from) {
            throw new SpaceException(Message.of("runs.space.backwards", text));
        }
        if (Double.isInfinite(to - from) || (from > 0 && Double.isInfinite(to / from))) {
            throw new SpaceException(Message.of("runs.space.wide", text));
        }
        if (scale.startsWith("log")) {
            if (from <= 0) {
                throw new SpaceException(Message.of("runs.space.logOfNothing", text));
            }
            String count = scale.substring(3);
            return new Range(
                    from,
                    to,
                    OptionalDouble.empty(),
                    true,
                    count.isEmpty() ? OptionalInt.empty() : OptionalInt.of(count(count, text)));
        }
        if (scale.isEmpty()) {
            return new Range(from, to, OptionalDouble.empty(), false, OptionalInt.empty());
        }
        double step = number(scale, text);
        if (step <= 0) {
            throw new SpaceException(Message.of("runs.space.step", text));
        }
        return new Range(from, to, OptionalDouble.of(step), false, OptionalInt.empty());
    }

    /** Parts between commas, but for those within the brackets or quotes of a formula. */
    private static List<String> parted(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0 || c == '`' || c == '"') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            } else if (c == ',' && depth <= 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private static int count(String count, String text) {
        double number = number(count, text);
        if (number < 1 || number != Math.rint(number)) {
            throw new SpaceException(Message.of("runs.space.step", text));
        }
        return (int) Math.min(Integer.MAX_VALUE, number);
    }

    private static double number(String part, String text) {
        try {
            double number = Double.parseDouble(part.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new SpaceException(Message.of("runs.space.notNumber", part.strip(), text));
        }
        throw new SpaceException(Message.of("runs.space.notNumber", part.strip(), text));
    }
}
