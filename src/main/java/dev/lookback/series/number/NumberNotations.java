package dev.lookback.series.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Detection of the number notation of a column from its cells. */
public final class NumberNotations {

    /** What speaks against a notation if all depends on how numbers like "1.234" and "1,234" are usually meant. */
    private static final double UNUSUAL = 0.01;

    /** The same, if the currency says otherwise. */
    private static final double UNUSUAL_MONEY = 0.1;

    /** Most that speaks against three decimals in some numbers and none in others. */
    private static final double UNEVEN = 0.3;

    private static final double JUMP = 1.5;

    private NumberNotations() {}

    /**
     * The cells of a column of amounts, as {@link #of(List, char, char, boolean)}.
     */
    public static NumberReading of(List<String> cells, char delimiter, char decimal) {
        return of(cells, delimiter, decimal, true);
    }

    /**
     * The cells read with a decimal mark that is given; the unit is found.
     *
     * @param cells of one column, in the order of the rows
     * @param delimiter of the file; a semicolon speaks for a decimal comma
     * @param amounts whether they are counts or money, so that the same K, M or B behind all of them multiplies
     */
    public static NumberReading of(List<String> cells, char delimiter, char decimal, boolean amounts) {
        NumberNotation plain = NumberNotation.of(decimal);
        List<CellNumber> numbers = read(cells, plain);
        boolean multiplied =
                amounts || cells.stream().anyMatch(cell -> cell.chars().anyMatch(c -> Currencies.isSign((char) c)));
        NumberNotation notation = delimiter == ',' && FlaggedCells.are(cells)
                ? FlaggedCells.NOTATION
                : delimiter != ',' && BothMarks.are(cells)
                        ? BothMarks.NOTATION
                        : new NumberNotation(decimal, unit(numbers, multiplied), isGuarded(numbers));
        List<CellNumber> inNotation = notation.equals(plain) ? numbers : read(cells, notation);
        return counted(inNotation, notation, unusual(inNotation, decimal, delimiter));
    }

    private static List<CellNumber> read(List<String> cells, NumberNotation notation) {
        List<CellNumber> numbers = new ArrayList<>(cells.size());
        for (String cell : cells) {
            numbers.add(CellNumber.of(cell, notation));
        }
        return numbers;
    }

    /**
     * "1.234" usually has a decimal mark; "1,234" has one where the delimiter is a semicolon, and groups elsewhere. Where there is
     * a currency, that says it better.
     */
    private static double unusual(List<CellNumber> cells, char decimal, char delimiter) {
        double unusual = decimal == ',' && delimiter != ';' ? UNUSUAL : 0;
        for (CellNumber cell : cells) {
            if (cell.isNumber() && cell.isAmbiguous()) {
                boolean isGroup = cell.groups() > 0;
                if (cell.hasGroup().isPresent()) {
                    unusual = isGroup == cell.hasGroup().get() ? unusual : UNUSUAL_MONEY;
                } else {
                    boolean isComma = isGroup == (decimal == '.');
                    boolean isUsual = isGroup == (isComma && delimiter != ';');
                    unusual = Math.max(unusual, isUsual ? 0 : UNUSUAL);
                }
            }
        }
        return unusual;
    }

    /** The text behind most of the numbers, if it has no meaning of its own. */
    private static String unit(List<CellNumber> cells, boolean amounts) {
        Map<String, List<CellNumber>> suffixes = new LinkedHashMap<>();
        Map<String, Integer> rests = new LinkedHashMap<>();
        for (CellNumber cell : cells) {
            if (cell.isNumber()) {
                rests.merge(cell.rest().isEmpty() ? cell.flag() : cell.rest(), 1, Integer::sum);
                if (cell.value() != 0) {
                    suffixes.computeIfAbsent(cell.suffix(), suffix -> new ArrayList<>())
                            .add(cell);
                }
            }
        }
        int all = rests.values().stream().mapToInt(Integer::intValue).sum();
        return mixed(cells)
                .or(() -> LetterUnits.of(suffixes, amounts))
                .or(() -> mostOf(rests, all))
                .filter(UnitText::isUnit)
                .or(() -> PartsOfOne.unit(suffixes))
                .or(() -> LetterFlags.unit(suffixes))
                .orElse("");
    }

    /** The unit of numbers some of which have prefixes to it, which are no mere multipliers. */
    private static Optional<String> mixed(List<CellNumber> cells) {
        Set<String> texts = new LinkedHashSet<>();
        boolean hasUnit = false;
        for (CellNumber cell : cells) {
            if (cell.isNumber() && !cell.suffix().isBlank()) {
                texts.add(cell.suffix().strip());
                hasUnit |= !cell.rest().isEmpty();
            }
        }
        return hasUnit ? UnitPrefix.unit(texts) : Optional.empty();
    }

    /** The text that more than half have. */
    private static Optional<String> mostOf(Map<String, Integer> counts, int all) {
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty() && entry.getValue() * 2 > all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The unit as it may be shown: also percent and a currency. */
    private static String shownUnit(List<CellNumber> numbers, NumberNotation notation) {
        boolean isWord = !FlaggedCells.areIn(notation) && !BothMarks.areIn(notation) && !LetterFlags.areIn(notation);
        if (!notation.unit().isEmpty() && isWord) {
            return notation.unit();
        }
        Map<String, Integer> suffixes = new LinkedHashMap<>();
        numbers.forEach(number -> suffixes.merge(number.suffix().strip(), 1, Integer::sum));
        return mostOf(suffixes, numbers.size())
                .filter(suffix -> suffix.chars().allMatch(c -> NumberSigns.isPercent((char) c))
                        || (suffix.length() == 1 && Currencies.isSign(suffix.charAt(0)))
                        || Currencies.isName(suffix))
                .orElse("");
    }

    /** Whole numbers behind apostrophes all the way down are codes, such as those of shares. */
    private static boolean isGuarded(List<CellNumber> cells) {
        boolean some = false;
        boolean codes = true;
        for (CellNumber cell : cells) {
            some |= cell.isGuarded();
            codes &= !cell.isNumber() || (cell.isGuarded() && cell.fraction() < 0 && cell.groups() == 0);
        }
        return some && !codes;
    }

    private static NumberReading counted(List<CellNumber> cells, NumberNotation notation, double prior) {
        double[] values = new double[cells.size()];
        List<CellNumber> numbers = new ArrayList<>(cells.size());
        Map<String, Integer> flags = new LinkedHashMap<>();
        int missing = 0;
        for (int i = 0; i < values.length; i++) {
            CellNumber cell = cells.get(i);
            boolean isNumber = cell.isNumberIn(notation);
            values[i] = isNumber ? cell.value() : Double.NaN;
            missing += cell.isMissing() ? 1 : 0;
            if (isNumber) {
                numbers.add(cell);
                if (!cell.flag().isEmpty()) {
                    flags.merge(cell.flag(), 1, Integer::sum);
                }
            }
        }
        return new NumberReading(
                notation,
                values,
                numbers.size(),
                missing,
                values.length - missing - numbers.size(),
                roughness(numbers),
                prior + unevenness(numbers),
                shownUnit(numbers, notation),
                Map.copyOf(flags));
    }

    /** Share of jumps among the steps from a number that could have groups or three decimals to one of another form, and back. */
    private static double roughness(List<CellNumber> numbers) {
        int steps = 0;
        int jumps = 0;
        for (int i = 1; i < numbers.size(); i++) {
            CellNumber before = numbers.get(i - 1);
            CellNumber number = numbers.get(i);
            if (before.isAmbiguous() != number.isAmbiguous() && before.value() != 0 && number.value() != 0) {
                steps++;
                jumps += Math.abs(Math.log10(Math.abs(number.value() / before.value()))) > JUMP ? 1 : 0;
            }
        }
        return steps == 0 ? 0 : (double) jumps / steps;
    }

    /**
     * Evidence against numbers with three decimals next to whole ones below 1000 and none with one or two: of the numbers that end
     * without zeros one in ten has fewer decimals.
     */
    private static double unevenness(List<CellNumber> numbers) {
        int withDecimals = 0;
        int whole = 0;
        for (CellNumber number : numbers) {
            if (number.groups() > 0 || number.whole() > 3 || (number.fraction() >= 0 && number.fraction() != 3)) {
                return 0;
            }
            withDecimals += number.fraction() == 3 ? 1 : 0;
            whole += number.fraction() < 0 ? 1 : 0;
        }
        return whole == 0 || withDecimals == 0 ? 0 : UNEVEN * (1 - Math.pow(0.9, withDecimals));
    }

    /** Whether a column read with the usual decimal mark of its table is better read with the other one. */
    public static boolean isException(NumberReading usual, NumberReading other) {
        return other.read() > usual.read()
                || (other.read() == usual.read() && other.roughness() + 0.5 < usual.roughness());
    }
}
