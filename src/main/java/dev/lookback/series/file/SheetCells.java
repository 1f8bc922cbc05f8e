package dev.lookback.series.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * Text of a sheet's cells: numbers with a point and without groups, dates in ISO form, booleans and errors as Excel shows them. For a
 * single use.
 */
final class SheetCells {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** First number that is no date any more: the year 10000. */
    private static final double DAYS = 2958466;

    /** Numbers that are written without an exponent. */
    private static final double LARGE = 1e15;

    private static final double SMALL = 1e-7;

    private final Map<String, CellFormat> formats = new HashMap<>();

    String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(cell, number.doubleValue());
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        if (value == null) {
            // A formula that no program has calculated: to be told as unreadable rather than taken for an empty cell.
            return cell.getFormula() == null ? raw(cell) : "=" + plain(cell.getFormula());
        }
        return plain(value.toString());
    }

    private static String raw(Cell cell) {
        return cell.getRawValue() == null ? "" : plain(cell.getRawValue());
    }

    private String number(Cell cell, double value) {
        CellFormat format = formats.computeIfAbsent(
                cell.getDataFormatId() + " " + cell.getDataFormatString(),
                key -> CellFormat.of(cell.getDataFormatId(), cell.getDataFormatString()));
        boolean isMoment = (format.date() || format.time()) && value >= 0 && value < DAYS;
        return isMoment ? moment(cell, format, value) : number(value);
    }

    /** Rounded to what the format shows, as days with a fraction are not exact. */
    private static String moment(Cell cell, CellFormat format, double value) {
        LocalDateTime exact = cell.asDate();
        LocalDateTime time =
                format.fractions() ? exact : exact.plus(500, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
        if (!format.date() && value < 1) {
            return CLOCK.format(time);
        }
        if (!format.time() && time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            LocalDate date = time.toLocalDate();
            return date.toString();
        }
        return (time.getNano() == 0 ? SECONDS : MILLIS).format(time);
    }

    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGE) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        if (size >= LARGE || size < SMALL) {
            return Double.toString(value);
        }
        String text = new BigDecimal(Double.toString(value)).toPlainString();
        // Three decimals behind a point could be taken for a group of thousands.
        return text.indexOf('.') == text.length() - 4 ? text + "0" : text;
    }

    /** Text on one line and without tabs, in quotes if it has some. */
    private static String plain(String text) {
        String line = text.replaceAll("[\\t\\r\\n\\x0B\\f\\u0085\\u2028\\u2029]+", " ");
        return line.indexOf('"') < 0 ? line : '"' + line.replace("\"", "\"\"") + '"';
    }
}
