package dev.lookback.series.roundtrip;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Times of a table's rows, and how they are written over one to five columns.
 *
 * @param times ascending
 * @param headers names of the columns
 * @param cells texts of a time, one for each column
 */
record RandomTimes(List<LocalDateTime> times, List<String> headers, Function<LocalDateTime, List<String>> cells) {

    private static final List<String> DATES = List.of(
            "yyyy-MM-dd",
            "yyyy/MM/dd",
            "yyyy.MM.dd",
            "yyyyMMdd",
            "dd.MM.yyyy",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "d.M.yyyy",
            "M/d/yyyy",
            "dd-MM-yyyy",
            "dd MMM yyyy",
            "d-MMM-yy",
            "MMM d, yyyy",
            "yyyy-MMM-dd",
            "yyyy年M月d日",
            "dd.MM.yy",
            "MM/dd/yy",
            "yy/MM/dd");

    private static final List<String> CLOCKS = List.of("HH:mm", "HH:mm:ss", "h:mm a", "HH.mm", "HHmm");

    private static final List<String> MOMENTS = List.of(
            "yyyy-MM-dd HH:mm:ss",
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            "yyyy-MM-dd'T'HH:mm",
            "yyyyMMdd HHmm",
            "yyyyMMddHH",
            "yyyyMMddHHmm",
            "dd.MM.yyyy HH:mm",
            "dd/MM/yyyy HH:mm",
            "MM/dd/yyyy h:mm a",
            "M/d/yyyy H:mm",
            "yyyy/MM/dd HH:mm:ss",
            "yyyyMMdd'T'HHmmss");

    static RandomTimes draw(Draw draw, int rows) {
        return switch (draw.below(6)) {
            case 0 -> monthly(draw, rows);
            case 1 -> hourly(draw, rows);
            case 2 -> parts(draw, rows);
            case 3 -> weeks(draw, rows);
            default -> daily(draw, rows);
        };
    }

    private static LocalDateTime start(Draw draw) {
        return LocalDateTime.of(1990 + draw.below(33), 1 + draw.below(12), 1 + draw.below(28), 0, 0);
    }

    private static List<LocalDateTime> every(int rows, LocalDateTime start, int amount, ChronoUnit unit) {
        List<LocalDateTime> times = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            times.add(start.plus((long) row * amount, unit));
        }
        return times;
    }

    private static RandomTimes daily(Draw draw, int rows) {
        boolean isBusiness = draw.chance(0.5);
        List<LocalDateTime> times = new ArrayList<>();
        for (LocalDateTime day = start(draw); times.size() < rows; day = day.plusDays(1)) {
            boolean isWeekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            if (!(isBusiness && isWeekend) && !draw.chance(0.02)) {
                times.add(day);
            }
        }
        String pattern = draw.pick(DATES);
        return of(times, draw.pick("Date", "date", "Datum", "Fecha", "日期", "Time", ""), pattern);
    }

    private static RandomTimes of(List<LocalDateTime> times, String header, String pattern) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        return new RandomTimes(times, List.of(header), time -> List.of(format.format(time)));
    }

    private static RandomTimes monthly(Draw draw, int rows) {
        LocalDateTime start = start(draw).withDayOfMonth(1);
        List<LocalDateTime> times = every(rows, start, 1, ChronoUnit.MONTHS);
        if (draw.chance(0.3)) {
            return new RandomTimes(
                    times, List.of("Year", "Month"), time -> List.of("" + time.getYear(), "" + time.getMonthValue()));
        }
        String pattern =
                draw.pick("yyyy-MM", "MM/yyyy", "MM.yyyy", "MMM yyyy", "yyyy MMM", "yyyyMM", "MMM-yy", "yyyy'M'MM");
        return of(times, draw.pick("Month", "date", "Monat", "period"), pattern);
    }

    private static RandomTimes hourly(Draw draw, int rows) {
        int minutes = draw.pick(60, 60, 30, 15);
        // Few rows may lie within a day, which nobody could tell from a month.
        LocalDateTime start = start(draw).withDayOfMonth(13 + draw.below(15));
        List<LocalDateTime> times = every(rows, start, minutes, ChronoUnit.MINUTES);
        if (draw.chance(0.2)) {
            long scale = draw.pick(1L, 1000L);
            return new RandomTimes(
                    times, List.of("timestamp"), time -> List.of("" + time.toEpochSecond(ZoneOffset.UTC) * scale));
        }
        if (draw.chance(0.4)) {
            List<String> clear =
                    DATES.stream().filter(pattern -> pattern.contains("yyyy")).toList();
            DateTimeFormatter date = DateTimeFormatter.ofPattern(draw.pick(clear), Locale.ENGLISH);
            DateTimeFormatter clock = DateTimeFormatter.ofPattern(draw.pick(CLOCKS), Locale.ENGLISH);
            return new RandomTimes(
                    times, List.of("Date", "Time"), time -> List.of(date.format(time), clock.format(time)));
        }
        String pattern = draw.pick(MOMENTS);
        return of(
                pattern.endsWith("HH") ? every(rows, start, 60, ChronoUnit.MINUTES) : times,
                draw.pick("time", "Timestamp", "datetime", "Zeit"),
                pattern);
    }

    private static RandomTimes parts(Draw draw, int rows) {
        if (draw.chance(0.4)) {
            return new RandomTimes(
                    every(rows, start(draw), 1, ChronoUnit.DAYS),
                    draw.pick(List.of("year", "month", "day"), List.of("Jahr", "Monat", "Tag")),
                    time -> List.of("" + time.getYear(), "" + time.getMonthValue(), "" + time.getDayOfMonth()));
        }
        boolean isMinutes = draw.chance(0.4);
        List<LocalDateTime> times = every(rows, start(draw), isMinutes ? 15 : 60, ChronoUnit.MINUTES);
        List<String> headers = isMinutes
                ? List.of("YYYY", "MM", "DD", "hh", "mm")
                : draw.pick(List.of("year", "month", "day", "hour"), List.of("No.yr", "mo", "dy", "hr"));
        return new RandomTimes(times, isMinutes ? headers : List.of("year", "month", "day", "hour"), time -> {
            List<String> cells = new ArrayList<>(List.of(
                    "" + time.getYear(), "" + time.getMonthValue(), "" + time.getDayOfMonth(), "" + time.getHour()));
            if (isMinutes) {
                cells.add("" + time.getMinute());
            }
            return cells;
        });
    }

    private static RandomTimes weeks(Draw draw, int rows) {
        if (draw.chance(0.5)) {
            List<LocalDateTime> quarters =
                    every(rows, start(draw).withMonth(1).withDayOfMonth(1), 3, ChronoUnit.MONTHS);
            String form = draw.pick("%dQ%d", "%d-Q%d", "%d Q%d");
            return new RandomTimes(
                    quarters,
                    List.of(draw.pick("Quarter", "date")),
                    time -> List.of(String.format(form, time.getYear(), time.get(IsoFields.QUARTER_OF_YEAR))));
        }
        LocalDateTime monday = start(draw).with(DayOfWeek.MONDAY);
        return new RandomTimes(
                every(rows, monday, 7, ChronoUnit.DAYS),
                List.of(draw.pick("Week", "date")),
                time -> List.of(String.format(
                        "%d-W%02d", time.get(IsoFields.WEEK_BASED_YEAR), time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))));
    }
}
