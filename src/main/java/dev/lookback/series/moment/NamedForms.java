package dev.lookback.series.moment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forms by their names, in words or as a pattern. */
final class NamedForms {

    private static final Map<String, TimeForm> WORDS = Stream.concat(
                    Stream.concat(
                            Stream.concat(EpochForm.ALL.stream(), SheetDayForm.COUNTS.stream()),
                            Stream.<TimeForm>of(
                                    new SheetDayForm(false),
                                    new SheetDayForm(true),
                                    new DecimalYearForm(false),
                                    new DecimalYearForm(true),
                                    new HourForm(false, false),
                                    new HourForm(false, true),
                                    new HourForm(true, false),
                                    new HourForm(true, true),
                                    HourForm.SECONDS,
                                    PeriodForm.SECONDS_OF_DAY,
                                    PeriodForm.DAY_FRACTION)),
                    Stream.of(30, 15, 10, 5, 1)
                            .flatMap(minutes ->
                                    Stream.of(new PeriodForm(minutes, true), new PeriodForm(minutes, false))))
            .collect(Collectors.toMap(form -> form.name().toLowerCase(Locale.ROOT), form -> form));

    /** Patterns of strftime, as used in Python, R and C. */
    private static final Map<Character, String> STRFTIME = Map.ofEntries(
            Map.entry('Y', "yyyy"),
            Map.entry('G', "YYYY"),
            Map.entry('y', "yy"),
            Map.entry('m', "MM"),
            Map.entry('d', "dd"),
            Map.entry('e', "d"),
            Map.entry('H', "HH"),
            Map.entry('k', "H"),
            Map.entry('I', "hh"),
            Map.entry('l', "h"),
            Map.entry('M', "mm"),
            Map.entry('S', "ss"),
            Map.entry('f', "SSSSSS"),
            Map.entry('p', "a"),
            Map.entry('P', "a"),
            Map.entry('b', "MMM"),
            Map.entry('h', "MMM"),
            Map.entry('B', "MMMM"),
            Map.entry('a', "EEE"),
            Map.entry('A', "EEEE"),
            Map.entry('j', "DDD"),
            Map.entry('V', "ww"),
            Map.entry('u', "e"),
            Map.entry('z', "XX"),
            Map.entry('Z', "z"),
            Map.entry('F', "yyyy-MM-dd"),
            Map.entry('T', "HH:mm:ss"),
            Map.entry('R', "HH:mm"),
            Map.entry('D', "MM/dd/yy"),
            Map.entry('n', " "),
            Map.entry('t', " "));

    private NamedForms() {}

    static TimeForm form(String name) {
        TimeForm words = WORDS.get(name.toLowerCase(Locale.ROOT));
        if (words != null) {
            return words;
        }
        int mark = name.indexOf(MixedForm.MARK);
        if (mark > 0) {
            return new MixedForm(form(name.substring(0, mark)), form(name.substring(mark + MixedForm.MARK.length())));
        }
        if (name.equals("%s")) {
            return EpochForm.SECONDS;
        }
        return PatternForm.of(isStrftime(name) ? translated(name) : name);
    }

    /** All words that name a form. */
    static List<String> words() {
        return WORDS.values().stream().map(TimeForm::name).sorted().toList();
    }

    /** Whether there is a percent sign outside of quotes. */
    private static boolean isStrftime(String pattern) {
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            quoted ^= pattern.charAt(i) == '\'';
            if (!quoted && pattern.charAt(i) == '%') {
                return true;
            }
        }
        return false;
    }

    private static String translated(String strftime) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < strftime.length(); i++) {
            char c = strftime.charAt(i);
            if (c != '%') {
                pattern.append(PatternParts.quoted(Character.toString(c)));
                continue;
            }
            i++;
            i += i < strftime.length() && "-#_0".indexOf(strftime.charAt(i)) >= 0 ? 1 : 0;
            String letters = i < strftime.length() ? STRFTIME.get(strftime.charAt(i)) : null;
            if (letters == null) {
                throw PatternParts.problem(
                        "series.problem.timeLetter", strftime, strftime.substring(Math.min(i, strftime.length() - 1)));
            }
            pattern.append(letters);
        }
        return pattern.toString().replace("''", "");
    }
}
