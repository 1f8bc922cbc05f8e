package dev.lookback.series.prepare;

import dev.lookback.series.UsedRows;
import dev.lookback.series.resample.Grid;
import dev.lookback.series.rhythm.Rhythm;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Columns on the regular grid of their rhythm: a row without values where a stamp is missing; surplus rows are left out. */
record GridColumns(RowColumns file, Grid grid, Map<String, double[]> known) implements RowColumns {

    GridColumns(RowColumns file, Grid grid) {
        this(file, grid, new ConcurrentHashMap<>());
    }

    @Override
    public int rows() {
        return grid.rows().length;
    }

    @Override
    public long[] stamps() {
        return grid.stamps();
    }

    @Override
    public Rhythm rhythm() {
        return file.rhythm();
    }

    @Override
    public KnownHolidays holidays() {
        return file.holidays();
    }

    @Override
    public boolean isComplete(String column) {
        return file.isComplete(column) && Arrays.stream(grid.rows()).noneMatch(row -> row < 0);
    }

    @Override
    public double[] values(String column) {
        return known.computeIfAbsent(column, name -> {
            double[] values = file.values(name);
            return Arrays.stream(grid.rows())
                    .mapToDouble(row -> row < 0 ? Double.NaN : values[row])
                    .toArray();
        });
    }

    @Override
    public Optional<TextValues> texts(String column) {
        return file.texts(column).map(texts -> texts.pick(grid.rows()));
    }

    @Override
    public Collection<String> textNames() {
        return file.textNames();
    }

    @Override
    public UsedRows.Resampled resampled() {
        int onGrid = (int) Arrays.stream(grid.rows()).filter(row -> row >= 0).count();
        return new UsedRows.Resampled(rows(), 0, 0, file.rows() - onGrid, 0);
    }

    /** Where a stamp is missing, the row before it. */
    @Override
    public int lastSource(int row) {
        int before = row;
        while (grid.rows()[before] < 0) {
            before--;
        }
        return grid.rows()[before];
    }
}
