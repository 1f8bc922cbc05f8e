package dev.lookback.series.guess.time;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.moment.EpochForm;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.moment.find.TimeForms;
import java.util.List;
import java.util.Optional;

/** Names of columns that tell what their numbers count from: "time (days since 1950-01-01)", as of netCDF files. */
public final class SinceNames {

    private SinceNames() {}

    /** The column with the times that its name tells, if it tells any; numbers that mean none leave it as it is. */
    public static BodyColumn applied(BodyColumn column, String name) {
        Optional<EpochForm> form = EpochForm.since(name).filter(any -> column.isNumeric());
        if (form.isEmpty()) {
            return column;
        }
        TimeReader reader = form.get().reader();
        int read = (int) column.present().stream()
                .filter(cell -> reader.read(cell) != TimeReader.UNREADABLE)
                .count();
        return read < column.present().size()
                ? column
                : new BodyColumn(
                        column.cells(),
                        column.present(),
                        column.point(),
                        column.comma(),
                        List.of(new TimeForms.Fit(form.get(), read, 0, 0)),
                        List.of());
    }
}
