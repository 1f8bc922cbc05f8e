package dev.lookback.app.series;

/**
 * Links that lead to parts of the report on how the file was read.
 *
 * @param whole opens it
 * @param losses opens it at the list of what was lost
 * @param outcome opens it at the forecasts against the rows that have come since
 */
public record ReportLinks(Runnable whole, Runnable losses, Runnable outcome) {

    /** Links that lead nowhere. */
    public static ReportLinks none() {
        return new ReportLinks(() -> {}, () -> {}, () -> {});
    }
}
