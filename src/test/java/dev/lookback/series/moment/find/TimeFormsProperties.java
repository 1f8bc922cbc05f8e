package dev.lookback.series.moment.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Columns of times written in any form and language are read back to the same moments. */
class TimeFormsProperties {

    private static final int CELLS = 14;

    /**
     * A way of writing times.
     *
     * @param pattern of {@link DateTimeFormatter}
     * @param unit finest unit of the pattern, by which the cells of a column follow each other
     */
    record Writing(String pattern, ChronoUnit unit, Locale language) {

        List<String> column(LocalDateTime start) {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, language);
            return IntStream.range(0, CELLS)
                    .mapToObj(i -> formatter.format(at(start, i)))
                    .toList();
        }

        LocalDateTime at(LocalDateTime start, int i) {
            LocalDateTime time = start.truncatedTo(unit.compareTo(ChronoUnit.DAYS) < 0 ? unit : ChronoUnit.DAYS);
            time = unit == ChronoUnit.MONTHS ? time.withDayOfMonth(1) : time;
            return time.plus(i * (unit == ChronoUnit.MINUTES ? 30L : unit == ChronoUnit.DAYS ? 3L : 1L), unit);
        }
    }

    @Property(tries = 300)
    void aColumnIsReadBack(@ForAll("writings") Writing writing, @ForAll("moments") LocalDateTime start) {
        List<String> cells = writing.column(start);

        List<TimeForms.Fit> fits = TimeForms.of(cells, new Hints(true, true, false));

        assertThat(fits).as("%s", cells).anySatisfy(fit -> assertReads(fit.form(), cells, writing, start));
    }

    @Property(tries = 150)
    void junkDoesNotHideAForm(@ForAll("writings") Writing writing, @ForAll("moments") LocalDateTime start) {
        List<String> cells = new ArrayList<>(writing.column(start));
        List<String> junk = List.of("n/a", "Total", "12345678901", "#REF!");
        for (int i = 0; i < junk.size(); i++) {
            cells.add(3 * i, junk.get(i));
        }

        List<TimeForms.Fit> fits = TimeForms.of(cells, new Hints(true, true, false));

        assertThat(fits)
                .as("%s", cells)
                .anySatisfy(fit -> assertReads(fit.form(), writing.column(start), writing, start));
    }

    /** From the 16th on, only one order of day and month reads all cells. */
    @Property(tries = 150)
    void aDayAfterTheTwelfthSettlesTheOrder(
            @ForAll("numericOrders") String order, @ForAll("moments") LocalDateTime start) {
        Writing writing = new Writing(order, ChronoUnit.DAYS, Locale.ROOT);
        LocalDateTime from = start.withDayOfMonth(16);
        List<String> cells = writing.column(from);

        List<TimeForms.Fit> fits = TimeForms.of(cells, new Hints(true, true, false));

        assertThat(fits)
                .filteredOn(fit -> fit.read() == cells.size() && fit.reversals() == 0)
                .allSatisfy(fit -> assertReads(fit.form(), cells, writing, from));
        assertReads(fits.get(0).form(), cells, writing, from);
    }

    @Provide
    Arbitrary<String> numericOrders() {
        return Arbitraries.of("dd/MM/yyyy", "MM/dd/yyyy", "yyyy-MM-dd", "yyyy-dd-MM", "d.M.yyyy", "M-d-yyyy");
    }

    @Property(tries = 150)
    void theNameOfAFormIsItsPattern(@ForAll("writings") Writing writing, @ForAll("moments") LocalDateTime start) {
        List<String> cells = writing.column(start);
        for (TimeForms.Fit fit : TimeForms.of(cells, new Hints(true, true, false))) {
            TimeReader found = fit.form().reader();
            TimeReader named = TimeForm.named(fit.form().name()).fittedTo(cells).reader();
            for (String cell : cells) {
                assertThat(named.read(cell))
                        .as("%s in %s", cell, fit.form().name())
                        .isEqualTo(found.read(cell));
                assertThat(named.offset()).isEqualTo(found.offset());
            }
        }
    }

    @Property(tries = 150)
    void aPersonsPatternReads(@ForAll("writings") Writing writing, @ForAll("moments") LocalDateTime start) {
        assertReads(TimeForm.named(writing.pattern), writing.column(start), writing, start);
    }

    private static void assertReads(TimeForm form, List<String> cells, Writing writing, LocalDateTime start) {
        TimeReader reader = form.reader();
        for (int i = 0; i < cells.size(); i++) {
            long time = writing.at(start, i).toInstant(ZoneOffset.UTC).toEpochMilli();
            assertThat(reader.read(cells.get(i)))
                    .as("%s in %s", cells.get(i), form.name())
                    .isEqualTo(time);
        }
    }

    @Provide
    Arbitrary<Writing> writings() {
        Arbitrary<String> numbers = Arbitraries.of("y-M-d", "d-M-y", "M-d-y")
                .flatMap(order -> Arbitraries.of("-", "/", ".", " ", ". ")
                        .flatMap(mark -> Arbitraries.of("yyyy-MM-dd", "yyyy-M-d", "yy-MM-dd")
                                .map(widths -> written(order, widths, mark))));
        Arbitrary<String> names = Arbitraries.of(
                "d MMM yyyy",
                "d MMMM yyyy",
                "MMM d, yyyy",
                "MMMM d, yyyy",
                "dd-MMM-yy",
                "dd-MMM-yyyy",
                "yyyy MMM d",
                "d. MMMM yyyy",
                "EEE, d MMM yyyy",
                "EEEE, d MMMM yyyy",
                "ddMMMyyyy",
                "d 'de' MMMM 'de' yyyy",
                "EEE d MMM yyyy");
        Arbitrary<String> compact =
                Arbitraries.of("yyyyMMdd", "yyyy-DDD", "YYYY-'W'ww-e", "yyyyDDD", "uuuu'年'M'月'd'日'");
        Arbitrary<String> dates = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, numbers),
                net.jqwik.api.Tuple.of(3, names),
                net.jqwik.api.Tuple.of(1, compact));
        Arbitrary<String> clocks = Arbitraries.of(
                "HH:mm",
                "H:mm",
                "HH:mm:ss",
                "H:mm:ss",
                "h:mm a",
                "hh:mm:ss a",
                "HH.mm",
                "HH.mm.ss",
                "HH'h'mm",
                "HHmm",
                "HHmmss",
                "H'时'mm'分'ss'秒'",
                "HH:mm:ss.SSS",
                "HH:mm:ss,SSS",
                "HH:mm:ss.SSSSSS",
                "HH:mm'Z'",
                "HH:mm 'UTC'",
                "HH:mm:ss 'CET'",
                "HH:mm '+01:00'",
                "HH:mm:ss'+0530'",
                "HH:mm'h'",
                "HH:mm 'Uhr'");
        Arbitrary<String> both = Combinators.combine(dates, Arbitraries.of(" ", "'T'", ", ", "  "), clocks)
                .as((date, mark, clock) -> date + mark + clock);
        Arbitrary<String> clockFirst = Combinators.combine(
                        dates, Arbitraries.of(" ", ", "), Arbitraries.of("HH:mm", "HH:mm:ss", "h:mm a"))
                .as((date, mark, clock) -> clock + mark + date);
        Arbitrary<String> months = Arbitraries.of(
                "yyyy-MM",
                "MM/yyyy",
                "M/yyyy",
                "yyyy'M'MM",
                "MMM yyyy",
                "MMMM yyyy",
                "MMM-yy",
                "MMM yy",
                "yyyy MMM",
                "yyyyMM",
                "yyyy'年'M'月'",
                "MM.yyyy",
                "MMMM 'de' yyyy",
                "yyyy. MMMM");
        Arbitrary<String> runs =
                Arbitraries.of("yyyyMMddHHmm", "yyyyMMddHH", "yyyyMMddHHmmss", "EEE MMM d HH:mm:ss yyyy");
        return Combinators.combine(Arbitraries.oneOf(dates, both, clockFirst, months, runs), languages())
                .as(TimeFormsProperties::writing);
    }

    private static Writing writing(String pattern, Locale language) {
        ChronoUnit unit = pattern.contains("ss")
                ? ChronoUnit.SECONDS
                : pattern.contains("mm")
                        ? ChronoUnit.MINUTES
                        : pattern.contains("HH")
                                ? ChronoUnit.HOURS
                                : pattern.replaceAll("'.*?'", "").matches(".*[dDe].*")
                                        ? ChronoUnit.DAYS
                                        : ChronoUnit.MONTHS;
        if (pattern.contains("w")) {
            return new Writing(pattern, unit, Locale.GERMANY); // weeks begin on Monday there
        }
        // Months have numbers there, or weekdays a single letter.
        boolean numbered = List.of("ja", "zh", "ko").contains(language.getLanguage()) && pattern.contains("MMM");
        boolean letters = List.of("ja", "zh", "ko", "hu").contains(language.getLanguage()) && pattern.contains("EEE");
        return new Writing(pattern, unit, numbered || letters ? Locale.ENGLISH : language);
    }

    private static String written(String order, String widths, String mark) {
        String[] width = widths.split("-");
        StringBuilder pattern = new StringBuilder();
        for (String field : order.split("-")) {
            String letters = "yMd".indexOf(field) == 0 ? width[0] : "yMd".indexOf(field) == 1 ? width[1] : width[2];
            pattern.append(pattern.isEmpty() ? "" : mark).append(letters);
        }
        return pattern.toString();
    }

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of(
                        "en", "de", "de-AT", "fr", "es", "pt", "it", "nl", "pl", "cs", "sv", "da", "nb", "fi", "ru",
                        "tr", "uk", "hu", "ro", "el", "ja", "zh", "ko")
                .map(Locale::forLanguageTag);
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Arbitraries.longs()
                .between(-600_000_000L, 2_450_000_000L)
                .map(seconds ->
                        LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).withNano(0));
    }
}
