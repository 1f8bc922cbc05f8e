package dev.lookback.series.moment.find;

import dev.lookback.series.moment.CivilDays;
import dev.lookback.series.moment.DecimalYearForm;
import dev.lookback.series.moment.EpochForm;
import dev.lookback.series.moment.Order;
import dev.lookback.series.moment.SheetDayForm;
import dev.lookback.series.moment.TimeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Evidence that the numbers of a column are times: its name, its place, numbers that only rise, in even steps. */
final class NumberEvidence {

    private static final long DAY = TimeReader.MILLIS_OF_DAY;
    private static final long YEAR = 366 * DAY;
    private static final long LONGEST_MONTH = 31 * DAY;
    private static final long EPOCH_EARLIEST = CivilDays.of(1971, 1, 1) * DAY;
    private static final long EPOCH_LATEST = CivilDays.of(2100, 1, 1) * DAY;
    private static final double SURE_SECONDS = 1e9;

    /** Seconds from which a count since 1904, in 2012, is more probable than one since 1970, in 2078. */
    private static final double FIRST_SINCE_1904 = 3.42e9;

    private static final double FIRST_SHEET_DAY = 10_000; // 1927
    private static final double LAST_SHEET_DAY = 80_000; // 2119
    private static final double FIRST_EPOCH_DAY = 10_957; // 2000
    private static final double LAST_EPOCH_DAY = 21_915; // 2030
    private static final double FIRST_SURE_SHEET_DAY = 30_000; // 1982
    private static final double LAST_SURE_SHEET_DAY = 55_000; // 2050

    /** Numbers that may be a month and a year, which do not rise from year to year. */
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("[01]?\\d[.,][12]\\d{3}");

    private final Hints hints;
    private final SampleCells sample;

    NumberEvidence(Hints hints, SampleCells sample) {
        this.hints = hints;
        this.sample = sample;
    }

    /** Whether the numbers can be seen at once to be no times, as in most columns. */
    boolean isHopeless() {
        if (hints.timeName()) {
            return false;
        }
        List<String> cells = sample.cells();
        return !isMonotonic(sample.values())
                && cells.stream().noneMatch(NumberEvidence::hasLeadingZero)
                && !MONTH_AND_YEAR.matcher(cells.get(0)).matches();
    }

    /** Whether the numbers only rise or only fall, with up to 5 % exceptions. */
    private static boolean isMonotonic(double[] values) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < values.length; i++) {
            up += values[i] > values[i - 1] ? 1 : 0;
            down += values[i] < values[i - 1] ? 1 : 0;
        }
        return new Order(0, up, down, 0, 0).isMonotonic();
    }

    /** Whether the last two digits are no month: files of months may have a month 13 for the year. */
    private static boolean isBeyondMonths(String cell) {
        String end = cell.substring(Math.max(0, cell.length() - 2));
        return end.chars().allMatch(Character::isDigit) && Integer.parseInt(end) > 13;
    }

    private static boolean hasLeadingZero(String cell) {
        return cell.length() > 3 && cell.charAt(0) == '0' && Character.isDigit(cell.charAt(1));
    }

    /** Whether a pattern such as yyyyMMdd, which reads numbers, may be meant. */
    boolean allows(Draft draft, SampleCells.Times times) {
        if (draft.date().isEmpty()) {
            boolean zeros = sample.cells().stream().anyMatch(NumberEvidence::hasLeadingZero);
            return (hints.timeName() || zeros) && times.count() == sample.size();
        }
        int digits = draft.pattern().replaceAll("[^A-Za-z]", "").length();
        boolean leadingZeros =
                draft.date().equals("My") && sample.cells().stream().anyMatch(cell -> cell.startsWith("0"));
        if (draft.date().equals("yw") && sample.cells().stream().noneMatch(NumberEvidence::isBeyondMonths)) {
            return false;
        }
        if (draft.date().indexOf('r') >= 0 || draft.date().indexOf('b') >= 0) {
            return hints.timeName();
        }
        if (draft.date().equals("y") && !hints.timeName()) {
            return hints.first() && !hints.amounts() && areYears();
        }
        boolean shortYear = draft.date().indexOf('x') >= 0;
        if (shortYear && (draft.date().length() == 2 || draft.date().indexOf('D') >= 0)) {
            return hints.timeName();
        }
        return isTime(times.order(), digits >= 8 && !shortYear || leadingZeros);
    }

    /** Whether the numbers go on by one, five or ten, up to no later year than 2100. */
    private boolean areYears() {
        double[] values = sample.values();
        int even = 0;
        for (int i = 1; i < values.length; i++) {
            double step = Math.abs(values[i] - values[i - 1]);
            even += step == 1 || step == 5 || step == 10 ? 1 : 0;
        }
        return even >= 0.9 * (values.length - 1) && Arrays.stream(values).allMatch(value -> value <= 2100);
    }

    /** Numbers that count days, seconds or years. */
    List<TimeForms.Fit> counts() {
        List<TimeForms.Fit> fits = new ArrayList<>();
        addEpoch(fits);
        addSheetDays(fits);
        addDecimalYears(fits);
        return fits;
    }

    /** @param evident whether numbers that only rise are unlikely to be anything else */
    private boolean isTime(Order order, boolean evident) {
        if (hints.timeName()) {
            return true;
        }
        return evident
                ? order.isRegular() || !hints.amounts() && order.isMonotonic()
                : order.isRegular() && hints.first() && !hints.amounts();
    }

    private void addEpoch(List<TimeForms.Fit> fits) {
        double[] values = sample.values();
        Set<EpochForm> units = new LinkedHashSet<>();
        Arrays.stream(values).forEach(value -> units.add(EpochForm.of(value)));
        if (units.equals(Set.of(EpochForm.SECONDS))
                && Arrays.stream(values).min().orElse(0) >= FIRST_SINCE_1904) {
            units.clear();
            units.add(EpochForm.SINCE_1904);
        }
        boolean mixed = units.size() > 1;
        for (EpochForm form : mixed ? List.of(EpochForm.MIXED) : units) {
            SampleCells.Times times = sample.read(form);
            Order order = times.order();
            boolean inRange = times.times().stream()
                            .filter(time -> time >= EPOCH_EARLIEST && time < EPOCH_LATEST)
                            .count()
                    >= sample.size() * 0.95;
            boolean seconds = units.contains(EpochForm.SECONDS) || units.contains(EpochForm.SINCE_1904);
            boolean sure = !seconds || Arrays.stream(values).min().orElse(0) >= SURE_SECONDS;
            boolean named = hints.timeName() && (!mixed || order.isMonotonic());
            if (inRange && (named || sure && isTime(order, !seconds))) {
                fits.add(new TimeForms.Fit(form, times.count(), mixed ? 0.02 : 0.01, order.reversals()));
            }
        }
    }

    private void addSheetDays(List<TimeForms.Fit> fits) {
        double[] values = sample.values();
        long inRange = Arrays.stream(values)
                .filter(v -> v >= FIRST_SHEET_DAY && v < LAST_SHEET_DAY)
                .count();
        if (inRange < values.length * 0.95) {
            return;
        }
        boolean clock = Arrays.stream(values).anyMatch(value -> value != Math.rint(value));
        SheetDayForm form = new SheetDayForm(clock);
        SampleCells.Times times = sample.read(form);
        Order order = times.order();
        boolean early =
                hints.timeName() && Arrays.stream(values).allMatch(v -> v >= FIRST_EPOCH_DAY && v < LAST_EPOCH_DAY);
        if (early && !clock) {
            // Days since 1970 from 2000 on rather than days of a spreadsheet before 1960.
            fits.add(new TimeForms.Fit(EpochForm.DAYS, times.count(), 0.03, order.reversals()));
        }
        boolean today = Arrays.stream(values).allMatch(v -> v >= FIRST_SURE_SHEET_DAY && v < LAST_SURE_SHEET_DAY);
        boolean close = order.largest() <= LONGEST_MONTH && order.isMonotonic() && hints.first() && !hints.amounts();
        if (times.count() > 0 && (hints.timeName() || today && close)) {
            fits.add(new TimeForms.Fit(form, times.count(), early ? 0.05 : 0.03, order.reversals()));
        }
    }

    private void addDecimalYears(List<TimeForms.Fit> fits) {
        double[] values = sample.values();
        long inRange = Arrays.stream(values).filter(v -> v >= 1600 && v < 2200).count();
        boolean whole = Arrays.stream(values).allMatch(value -> value == Math.rint(value));
        if (whole || inRange < values.length * 0.95) {
            return;
        }
        DecimalYearForm form = new DecimalYearForm(isMonthly(values));
        SampleCells.Times times = sample.read(form);
        Order order = times.order();
        boolean close = order.isMonotonic() && order.largest() <= YEAR;
        if (times.count() > 0 && (hints.timeName() || close && hints.first() && !hints.amounts())) {
            fits.add(new TimeForms.Fit(form, times.count(), 0.02, order.reversals()));
        }
    }

    /** Whether the numbers lie in months at even distances. */
    private boolean isMonthly(double[] values) {
        int decimals = sample.decimals();
        List<Long> months = new ArrayList<>();
        Arrays.stream(values).forEach(value -> months.add(DecimalYearForm.month(value, decimals)));
        Order order = Order.of(months);
        return order.commonest() >= (values.length - 1) * 0.95 && order.commonest() > 0;
    }
}
