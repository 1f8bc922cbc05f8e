package dev.lookback.series.moment.find;

import dev.lookback.series.moment.OddCells;
import dev.lookback.series.moment.PatternForm;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimePatternException;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.moment.words.CalendarNames;
import dev.lookback.series.moment.words.PlainDigits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finder of the forms that the times in a column's cells may have. */
public final class TimeForms {

    private static final double SHORT_OF_TWO = 0.03;
    private static final Pattern NO_BREAK_SPACES = Pattern.compile("[\u00a0\u2007-\u200a\u202f\u3000]");
    private static final double BEHIND_WORDS = 0.03;
    private static final double NUMERIC_CLOCK = 0.04;

    /** Characters of a cell that are looked at; longer ones are no times. */
    private static final int MOST_CHARACTERS = 500;

    private TimeForms() {}

    /**
     * A form that reads at least two thirds of the cells.
     *
     * @param read number of cells that it reads
     * @param prior how unusual it is: 0 to 0.05, and more by {@link YearlessDates#COST} where its years are rather days
     * @param reversals how often its times change direction
     */
    public record Fit(TimeForm form, int read, double prior, int reversals) {

        /** Whether the cells are rather something else. */
        public boolean isDoubtful() {
            return prior >= YearlessDates.COST;
        }
    }

    /**
     * All forms that read at least two thirds of the cells: those that read more come first, then those whose times change direction
     * less often, then the usual before the exotic.
     *
     * @param cells of a sample, without missing ones
     */
    public static List<Fit> of(List<String> cells, Hints hints) {
        List<String> plain = cells.stream()
                .map(TimeForms::plain)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (plain.isEmpty() || CountedYears.are(plain)) {
            return List.of();
        }
        SampleCells sample = new SampleCells(plain);
        boolean numeric = sample.numbers() * 3 >= sample.size() * 2;
        NumberEvidence evidence = new NumberEvidence(hints, sample);
        if (numeric && evidence.isHopeless()) {
            return List.of();
        }
        List<Fit> fits = new ArrayList<>();
        List<SampleCells.Times> times = new ArrayList<>();
        for (Draft draft :
                drafts(numeric ? plain.stream().map(TimeForms::withoutZeros).toList() : plain)) {
            Optional<PatternForm> complete = form(draft.pattern());
            if (complete.isEmpty()) {
                continue;
            }
            PatternForm form = complete.get();
            SampleCells.Times read = sample.read(form);
            boolean short_ = draft.prior() >= SHORT_OF_TWO && draft.date().length() == 2 && form.hasShortYear();
            boolean days = List.of("xN", "Nx").contains(draft.date()) && read.hasYearsLikeDays();
            if (read.count() > 0
                    && !days
                    && (numeric ? evidence.allows(draft, read) : !short_ || hints.timeName() || hints.first())) {
                TimeForm shown =
                        PatternForm.of(shown(draft, sample, read.count())).fittedTo(plain);
                int reversals = sample.read(shown).order().reversals();
                double prior = numeric && draft.date().isEmpty() ? NUMERIC_CLOCK : draft.prior();
                double yearless = YearlessDates.are(draft, read.times()) ? YearlessDates.COST : 0;
                fits.add(new Fit(shown, read.count(), prior + yearless, reversals));
                times.add(read);
                Midnights.upTo24(draft, sample, reversals).ifPresent(fit -> {
                    fits.add(fit);
                    times.add(sample.read(fit.form()));
                });
            }
        }
        List<Fit> all = new ArrayList<>(OffsetOrRange.withoutWrong(fits, times));
        if (numeric) {
            all.addAll(evidence.counts());
        }
        Mixtures.add(plain, hints, all);
        all.sort(Comparator.comparing((Fit fit) -> -fit.read())
                .thenComparing(Fit::reversals)
                .thenComparing(Fit::prior));
        return List.copyOf(all);
    }

    /** Empty for drafts of odd cells, which may have a half of the day without hours. */
    private static Optional<PatternForm> form(String pattern) {
        try {
            return Optional.of(PatternForm.of(pattern));
        } catch (TimePatternException e) {
            return Optional.empty();
        }
    }

    /**
     * Forms of a numeric column of hours beside a column of dates: 0 to 23, 1 to 24, 0 to 2300, 100 to 2400; empty if it can be none.
     *
     * @param cells of a sample, without missing ones
     */
    public static List<Fit> hours(List<String> cells) {
        List<String> plain = cells.stream()
                .map(TimeForms::plain)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return plain.isEmpty() ? List.of() : new HourEvidence(new SampleCells(plain)).fits();
    }

    /**
     * Forms of a numeric column of the parts of an hour beside a column of dates: 1 to 48, 1 to 96, 0 to 287; empty if it can be none.
     *
     * @param cells of a sample in the order of the rows, without missing ones
     */
    public static List<Fit> periods(List<String> cells) {
        return PeriodEvidence.fits(new SampleCells(cells), PeriodEvidence.MINUTES_OF_DAY);
    }

    /** The same for the parts of each hour beside a column of hours: 1 to 12, 1 to 4. */
    public static List<Fit> partsOfHours(List<String> cells) {
        return PeriodEvidence.fits(new SampleCells(cells), 60);
    }

    /** The forms of the shapes of the cells, each once; of forms that differ in the fraction of a second only, the first. */
    private static List<Draft> drafts(List<String> cells) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (CellShape shape : CellShape.of(cells)) {
            if (!shape.mayBeTime()) {
                continue;
            }
            List<Draft> found = new ArrayList<>(DraftFinder.of(shape.example()));
            Ranges.of(shape.example()).stream()
                    .filter(draft -> reads(draft, shape.example()))
                    .forEach(found::add);
            boolean hasWords = found.isEmpty();
            String bare = OddCells.withoutNotes(shape.example());
            if (!bare.equals(shape.example())) {
                found.addAll(DraftFinder.of(bare));
            }
            if (hasWords) {
                found.addAll(behindWords(shape.example()));
                found.addAll(beforeWords(shape.example()));
            }
            PaddedPeriods.of(shape.example()).ifPresent(found::add);
            for (Draft one : found) {
                Draft draft = one.date().indexOf('N') >= 0 && CalendarNames.areCroatian(cells) ? one.croatian() : one;
                String key = draft.pattern().replaceAll("[.,]S+", "").replace("MMMM", "MMM");
                drafts.merge(key, draft, (so, other) -> so.prior() <= other.prior() ? so : other);
            }
        }
        return List.copyOf(drafts.values());
    }

    /** Whether a range is one: its beginning may have lacked the fields that its end has, or have been a word. */
    private static boolean reads(Draft range, String cell) {
        return form(range.pattern())
                .filter(form -> form.reader().read(cell) != TimeReader.UNREADABLE)
                .isPresent();
    }

    /** Forms of dates behind words without digits, "Week ending 5 Jan 2020", or of months and days behind a code, "CPI-202001". */
    private static List<Draft> behindWords(String cell) {
        List<Draft> found = new ArrayList<>();
        for (int i = 1; i < cell.length() && !Character.isDigit(cell.charAt(i - 1)); i++) {
            char before = cell.charAt(i - 1);
            boolean code = i > 1 && (before == '-' || before == '_');
            if (before == ' ' || before == ':' || code) {
                String words = cell.substring(0, i);
                if (Token.of(words).stream()
                        .anyMatch(token -> token.isWord() && CalendarNames.MONTHS.number(token.text()) > 0)) {
                    return found; // the beginning of a range
                }
                DraftFinder.of(cell.substring(i)).stream()
                        .filter(draft -> FieldOrders.isDate(draft.date()))
                        .filter(draft -> !code || draft.date().length() > 1)
                        .forEach(draft -> found.add(draft.after(words, BEHIND_WORDS)));
            }
        }
        return found;
    }

    /** Forms of times before words without digits: "2020-01-05 00:00:00 INFO sensor: temperature". */
    private static List<Draft> beforeWords(String cell) {
        int end = cell.length();
        while (end > 0 && !Character.isDigit(cell.charAt(end - 1))) {
            end--;
        }
        String words = cell.substring(end);
        return words.isBlank() || words.charAt(0) != ' '
                ? List.of()
                : DraftFinder.of(cell.substring(0, end)).stream()
                        .filter(draft -> Separators.tellsDay(draft.date()))
                        .map(draft -> draft.before(words, BEHIND_WORDS))
                        .toList();
    }

    /** The pattern with two letters where all cells have two digits. */
    static String shown(Draft draft, SampleCells sample, int read) {
        Draft shown = draft;
        for (boolean dates : new boolean[] {true, false}) {
            Draft padded = shown.padded(dates, !dates);
            boolean all = sample.read(PatternForm.strict(padded.pattern())).count() == read;
            shown = all ? padded : shown;
        }
        return shown.pattern();
    }

    /** The cell without ".0", which programs add to whole numbers. */
    private static String withoutZeros(String cell) {
        int point = cell.indexOf('.');
        boolean zeros = point >= 4 && cell.chars().skip(point + 1L).allMatch(c -> c == '0');
        return zeros ? cell.substring(0, point) : cell;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** The cell without blanks around it and without the apostrophe that marks a text in spreadsheets. */
    private static String plain(String cell) {
        String begin = cell.length() > MOST_CHARACTERS ? cell.substring(0, MOST_CHARACTERS) : cell;
        boolean ascii = isAscii(begin);
        String plain = (ascii ? begin : NO_BREAK_SPACES.matcher(begin).replaceAll(" ")).strip();
        if (plain.startsWith("'")) {
            plain = plain.endsWith("'") && plain.length() > 1
                    ? plain.substring(1, plain.length() - 1)
                    : plain.substring(1);
        }
        if (plain.length() > 3 && plain.startsWith("=\"")) {
            plain = plain.substring(2, plain.endsWith("\"") ? plain.length() - 1 : plain.length());
        }
        if (plain.length() > 1 && plain.endsWith(":")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        if (ascii) {
            return plain.strip();
        }
        boolean odd = plain.chars()
                .anyMatch(c -> c >= 0xFF01 && c <= 0xFF5E
                        || c > 0x7F && Character.isDigit(c)
                        || Character.getType(c) == Character.FORMAT);
        return (odd ? PlainDigits.of(plain) : plain).strip();
    }
}
