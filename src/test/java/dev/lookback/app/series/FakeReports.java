package dev.lookback.app.series;

import dev.lookback.app.workbench.SeriesOpener;
import dev.lookback.series.FileReport;
import dev.lookback.series.FileReport.Ambiguity;
import dev.lookback.series.FileReport.Ragged;
import dev.lookback.series.FileReport.Skipped;
import dev.lookback.series.FileReport.Suspected;
import dev.lookback.series.FileReport.Unreadable;
import dev.lookback.series.Reading;
import dev.lookback.series.csv.SeriesReader;
import java.util.List;
import java.util.Optional;

/** Reader of real files whose reports have more to tell than the files. */
public final class FakeReports {

    private Optional<Ambiguity> ambiguity = Optional.empty();
    private List<Suspected> suspects = List.of();
    private List<Unreadable> unreadable = List.of();
    private List<Skipped> skipped = List.of();
    private Ragged ragged = new Ragged(0, 0, List.of());

    public FakeReports ambiguous(Ambiguity other) {
        ambiguity = Optional.of(other);
        return this;
    }

    public FakeReports suspecting(Suspected... values) {
        suspects = List.of(values);
        return this;
    }

    public FakeReports unreadable(Unreadable... cells) {
        unreadable = List.of(cells);
        return this;
    }

    public FakeReports skipping(List<Skipped> lines) {
        skipped = lines;
        return this;
    }

    public FakeReports ragged(Ragged rows) {
        ragged = rows;
        return this;
    }

    /** What was set by hand is in question no more. */
    public SeriesOpener.Reader reader() {
        return (file, options, progress) -> {
            Reading real = new SeriesReader().read(file, options, progress);
            return new Reading(
                    real.series(),
                    with(
                            real.report(),
                            options.timeFormat().or(options::timeColumn).isPresent() ? Optional.empty() : ambiguity,
                            options.missingValues().isEmpty() ? suspects : List.of()));
        };
    }

    private FileReport with(FileReport of, Optional<Ambiguity> other, List<Suspected> suspected) {
        return new FileReport(
                of.part(),
                of.parts(),
                of.isSheet(),
                of.encoding(),
                of.delimiter(),
                of.decimalComma(),
                of.timeColumn(),
                of.timeFormat(),
                of.offsets(),
                of.firstTime(),
                of.lastTime(),
                of.order(),
                of.lines(),
                of.continuedLines(),
                of.headerLines(),
                of.rows(),
                of.blankLines(),
                skipped,
                of.leftOut(),
                of.missingCells()
                        + unreadable.stream().mapToInt(Unreadable::count).sum(),
                unreadable,
                ragged,
                suspected,
                of.droppedRows(),
                of.filledCells(),
                of.firstLines(),
                of.lastLines(),
                other,
                of.renamed(),
                of.withoutEffect(),
                of.orientation(),
                of.series());
    }
}
