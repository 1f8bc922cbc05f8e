package dev.lookback.series.moment;

import dev.lookback.series.moment.PatternParts.Part;
import dev.lookback.series.moment.words.Zones;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiler of patterns of times: completes what cells may leave out or add, and checks that a time comes out. */
final class PatternCompiler {

    private static final String DATE = "yYMdDwqfe";
    private static final String CLOCK = "HhmsS";

    /** Fields that make a date, or the part of one that has no year, sorted. */
    private static final Set<String> DATES =
            Set.of("", "y", "My", "Mdy", "Yw", "Yew", "qy", "fy", "Dy", "M", "Md", "q", "w");

    private static final Set<String> CLOCKS = Set.of("", "H", "Hm", "Hms", "HSms", "h", "hm", "hms", "Shms");

    private PatternCompiler() {}

    /** @param strict whether two letters of a date or an hour mean two digits, else one or two */
    static PatternSteps compile(String pattern, boolean strict) {
        List<Part> parts = withoutLiteralZones(PatternParts.of(pattern));
        int end = rangeEnd(parts);
        boolean range = end < parts.size();
        List<Part> begin = parts.subList(0, end);
        String beginning = PatternParts.letters(begin);
        String ending = PatternParts.letters(parts.subList(end, parts.size()));
        // "Jan-Mar 2010": the year stands at the end only
        boolean late = range && begin.stream().noneMatch(part -> part.letter() == 'y') && ending.endsWith("y");
        String letters = late ? beginning + "y" : beginning;
        if (!isTime(letters) || range && !isEnd(ending, letters)) {
            throw PatternParts.problem("series.problem.timeIncomplete", pattern);
        }
        boolean grouped = parts.stream().anyMatch(Part::isGroup);
        StepWriter writer = new StepWriter(strict);
        if (range) {
            // A sign behind the beginning is the mark of the range, not of an offset.
            boolean sign = end > 0
                    && parts.get(end - 1).isLiteral()
                    && isSign(parts.get(end - 1).text().strip());
            writer.write(begin, !sign, "");
            writer.write(parts.subList(end, parts.size()), true, late ? beginning : letters);
        } else {
            writer.write(grouped ? parts : withOptionalClock(withOptionalSeconds(parts)), letters.indexOf('z') < 0, "");
        }
        if (parts.stream().allMatch(Part::isNumber)) {
            writer.add(Step.of(Step.Kind.ZEROS));
        }
        int year = index(parts, "yY");
        int digits = year >= 0 && parts.get(year).count() <= PatternSteps.BUDDHIST
                ? parts.get(year).count()
                : 4;
        return new PatternSteps(
                writer.steps(),
                letters,
                letters.indexOf('G') >= 0 ? PatternSteps.ERA : Math.max(2, digits),
                range,
                unit(begin));
    }

    private static boolean isSign(String separator) {
        return separator.startsWith("-") || separator.startsWith("+");
    }

    /** Index of the first field that repeats one before it: there the end of a range begins. */
    private static int rangeEnd(List<Part> parts) {
        String seen = "";
        for (int i = 0; i < parts.size(); i++) {
            char letter = parts.get(i).letter();
            if (seen.indexOf(letter) >= 0) {
                return i;
            }
            seen += (DATE + CLOCK).indexOf(letter) >= 0 ? letter : "";
        }
        return parts.size();
    }

    private static boolean isTime(String letters) {
        String date = only(DATE, letters);
        String clock = only(CLOCK, letters);
        return DATES.contains(date) && CLOCKS.contains(clock) && date.length() + clock.length() > 0;
    }

    private static boolean isEnd(String end, String begin) {
        return isTime(end)
                && end.chars().distinct().count() == end.length()
                && end.chars().allMatch(c -> begin.indexOf(c) >= 0);
    }

    private static String only(String those, String letters) {
        return letters.chars()
                .filter(c -> those.indexOf(c) >= 0)
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** A zone in quotes behind the minutes is read as any other zone. */
    private static List<Part> withoutLiteralZones(List<Part> parts) {
        int minute = index(parts, "m");
        List<Part> left = new ArrayList<>(parts);
        left.removeIf(part -> part.isLiteral()
                && minute >= 0
                && parts.indexOf(part) > minute
                && Zones.isZone(part.text().strip()));
        return left;
    }

    /** Some programs leave out seconds that are zero. */
    private static List<Part> withOptionalSeconds(List<Part> parts) {
        int second = index(parts, "s");
        if (second < 2
                || !parts.get(second - 1).isLiteral()
                || parts.get(second - 2).letter() != 'm') {
            return parts;
        }
        int end = index(parts, "S") < 0 ? second + 1 : index(parts, "S") + 1;
        if (end < parts.size()
                && parts.get(end).isLiteral()
                && !parts.get(end).text().isBlank()) {
            return parts;
        }
        return grouped(parts, second - 1, end);
    }

    /** Some programs leave out a time of day that is midnight. */
    private static List<Part> withOptionalClock(List<Part> parts) {
        int clock = index(parts, CLOCK + "a");
        int date = lastIndex(parts, DATE);
        if (clock < 1 || date < 0 || date > clock || !parts.get(clock - 1).isLiteral() || index(parts, "yY") < 0) {
            return parts;
        }
        String separator = parts.get(clock - 1).text();
        int kept = separator.length();
        while (kept > 0 && " ,\tTt\u00a0".indexOf(separator.charAt(kept - 1)) >= 0) {
            kept--;
        }
        List<Part> split = new ArrayList<>(parts.subList(0, clock - 1));
        if (kept > 0) {
            split.add(PatternParts.literal(separator.substring(0, kept)));
        }
        int from = split.size();
        if (kept < separator.length()) {
            split.add(PatternParts.literal(separator.substring(kept)));
        }
        split.addAll(parts.subList(clock, parts.size()));
        return grouped(split, from, split.size());
    }

    private static List<Part> grouped(List<Part> parts, int from, int to) {
        List<Part> grouped = new ArrayList<>(parts);
        grouped.add(to, new Part(']', 1, ""));
        grouped.add(from, new Part('[', 1, ""));
        return grouped;
    }

    private static int index(List<Part> parts, String letters) {
        for (int i = 0; i < parts.size(); i++) {
            if (letters.indexOf(parts.get(i).letter()) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int lastIndex(List<Part> parts, String letters) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (letters.indexOf(parts.get(i).letter()) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static ChronoUnit unit(List<Part> parts) {
        String letters = PatternParts.letters(parts);
        if (letters.indexOf('S') >= 0) {
            int digits = parts.get(index(parts, "S")).count();
            return digits > 6 ? ChronoUnit.NANOS : digits > 3 ? ChronoUnit.MICROS : ChronoUnit.MILLIS;
        }
        ChronoUnit[] units = {
            ChronoUnit.SECONDS,
            ChronoUnit.MINUTES,
            ChronoUnit.HOURS,
            ChronoUnit.DAYS,
            ChronoUnit.WEEKS,
            ChronoUnit.MONTHS
        };
        String[] marks = {"s", "m", "Hh", "dDe", "w", "Mqf"};
        for (int i = 0; i < marks.length; i++) {
            if (index(parts, marks[i]) >= 0) {
                return units[i];
            }
        }
        return ChronoUnit.YEARS;
    }
}
