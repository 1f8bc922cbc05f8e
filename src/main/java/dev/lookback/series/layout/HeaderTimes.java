package dev.lookback.series.layout;

import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.moment.find.Hints;
import dev.lookback.series.moment.find.TimeForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Times in a header: neighbouring names that are times in one form and go on in one direction, such as the years of a table with one
 * country a row.
 *
 * @param from index of the first name
 * @param times milliseconds since 1970 on the wall clock, one for each name
 * @param format form of the names
 * @param apart columns from one name to the next, more than 1 where others stand between
 * @param irregular share of the steps that are unlike the commonest: 0 to 1
 */
public record HeaderTimes(int from, int apart, List<Long> times, String format, double irregular) {

    private static final int FEWEST = 3;

    /** Share of the names that must be times, unless there are many times. */
    private static final double SHARE = 0.4;

    private static final int MANY = 10;

    /** Names of a long header that are looked at first. */
    private static final int PROBED = 200;

    /** Characters of a name that may have a remark. */
    private static final int LONGEST_NAME = 1000;

    private static final Pattern REMARK = Pattern.compile("(.*\\S)\\s*[\\[(（].*[\\])）]");
    private static final String BRACKETS = "])）";
    private static final Pattern YEAR = Pattern.compile("(1[6-9]|20|21)\\d\\d");

    /** Month and year, which look like a number: 01.2020. */
    private static final Pattern MONTH = Pattern.compile("(0?[1-9]|1[0-2])[.,](19|20)\\d\\d");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}([.,]\\d+)?");
    private static final long DAY = TimeReader.MILLIS_OF_DAY;

    public HeaderTimes {
        times = List.copyOf(times);
    }

    /** Index behind the last name. */
    public int to() {
        return from + (times.size() - 1) * apart + 1;
    }

    /** Indices of the names. */
    public List<Integer> columns() {
        return IntStream.range(0, times.size()).mapToObj(i -> from + i * apart).toList();
    }

    /** The same of names that are so many columns apart. */
    HeaderTimes apart(int first, int columns) {
        return new HeaderTimes(first, columns, times, format, irregular);
    }

    /** @param names as in the header */
    public static Optional<HeaderTimes> of(List<String> names) {
        return dense(names).or(() -> Interleaved.times(names, HeaderTimes::dense));
    }

    private static Optional<HeaderTimes> dense(List<String> names) {
        List<String> plain = names.stream().map(HeaderTimes::plain).toList();
        int from = 0;
        int to = 0;
        for (int c = 0, start = 0; c <= plain.size(); c++) {
            if (c == plain.size() || plain.get(c).chars().noneMatch(Character::isDigit)) {
                if (c - start > to - from) {
                    from = start;
                    to = c;
                }
                start = c + 1;
            }
        }
        List<String> run = plain.subList(from, to);
        if (run.size() < FEWEST
                || run.size() > 2 * PROBED
                        && in(probe(run))
                                .or(() -> in(withoutCommon(probe(run))))
                                .isEmpty()) {
            return Optional.empty();
        }
        int first = from;
        return in(run).or(() -> in(withoutCommon(run)))
                .filter(found -> found.times.size() >= Math.min(MANY, SHARE * filled(names)))
                .map(found -> found.apart(first + found.from, 1));
    }

    private static List<String> probe(List<String> names) {
        return IntStream.range(0, PROBED)
                .mapToObj(i -> names.get((int) ((long) i * names.size() / PROBED)))
                .toList();
    }

    private static long filled(List<String> names) {
        return names.stream().filter(name -> !name.isBlank()).count();
    }

    /** The name without a remark in brackets: "1990 [YR1990]" is "1990". */
    private static String plain(String name) {
        String text = name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME || BRACKETS.indexOf(text.charAt(text.length() - 1)) < 0) {
            return text;
        }
        Matcher remark = REMARK.matcher(text);
        return remark.matches() ? remark.group(1) : text;
    }

    /** Names without the words that all have before and behind the digits: "X1990", "Population 1990 (m)". */
    private static List<String> withoutCommon(List<String> names) {
        String first = names.get(names.size() / 2);
        String before = first.replaceAll("\\d.*", "");
        String behind = first.replaceAll(".*\\d", "");
        boolean common = before.length() + behind.length() > 0
                && names.stream()
                                        .filter(name -> isBetween(name, before, behind))
                                        .count()
                                * 2
                        > names.size();
        return common
                ? names.stream()
                        .map(name -> isBetween(name, before, behind)
                                ? name.substring(before.length(), name.length() - behind.length())
                                : name)
                        .toList()
                : names;
    }

    private static boolean isBetween(String name, String before, String behind) {
        return name.length() > before.length() + behind.length() && name.startsWith(before) && name.endsWith(behind);
    }

    private static Optional<HeaderTimes> in(List<String> names) {
        boolean months = names.stream().allMatch(name -> MONTH.matcher(name).matches());
        if (!months
                && names.stream().filter(name -> NUMBER.matcher(name).matches()).count() * 2 > names.size()) {
            return Optional.empty(); // numbered columns
        }
        List<TimeForm> forms = new ArrayList<>();
        if (names.stream().filter(name -> YEAR.matcher(name).matches()).count() * 3 >= names.size() * 2) {
            forms.add(TimeForm.named("yyyy"));
        } else {
            TimeForms.of(names, new Hints(true, true, false)).stream()
                    .map(TimeForms.Fit::form)
                    .filter(TimeForm::hasDate)
                    .forEach(forms::add);
        }
        return forms.stream()
                .map(form -> in(names, form))
                .filter(found -> found.times.size() >= FEWEST)
                .min(Comparator.comparing((HeaderTimes found) -> -found.times.size())
                        .thenComparing(found -> found.irregular));
    }

    /** The longest run of names that are times in a form and go on in one direction. */
    private static HeaderTimes in(List<String> names, TimeForm form) {
        TimeReader reader = form.reader();
        List<Long> times = names.stream().map(reader::read).toList();
        int from = 0;
        int to = 0;
        int begin = 0;
        for (int c = 0; c < times.size(); c++) {
            if (times.get(c) == TimeReader.UNREADABLE) {
                begin = c + 1;
                continue;
            }
            if (begin < c && !goesOn(times, begin, c)) {
                begin = goesOn(times, c - 1, c) ? c - 1 : c;
            }
            if (c + 1 - begin > to - from) {
                from = begin;
                to = c + 1;
            }
        }
        List<Long> longest = times.subList(from, to);
        return new HeaderTimes(from, 1, longest, form.name(), irregular(longest));
    }

    /** Whether a time goes on in the direction of the run that begins at an index and ends before it. */
    private static boolean goesOn(List<Long> times, int begin, int at) {
        int direction = times.get(at).compareTo(times.get(at - 1));
        return direction != 0
                && (at - 1 == begin || direction == times.get(at - 1).compareTo(times.get(at - 2)));
    }

    private static double irregular(List<Long> times) {
        Map<Long, Integer> steps = new HashMap<>();
        for (int i = 1; i < times.size(); i++) {
            steps.merge(bucket(Math.abs(times.get(i) - times.get(i - 1))), 1, Integer::sum);
        }
        int most = steps.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return 1 - (double) most / Math.max(1, times.size() - 1);
    }

    /** Months, quarters and years count as even, whatever their days. */
    private static long bucket(long step) {
        long days = step / DAY;
        long months = Math.round(days / 30.4);
        return days >= 28 && Math.abs(days - months * 30.4) < 4 ? months * 30 * DAY : step;
    }
}
