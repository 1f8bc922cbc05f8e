package dev.lookback.training;

import dev.lookback.engine.TrainedModel;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Borders;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecast of the rows after the last one of a series, each from the newest window that reaches it. The window whose newest
 * input is the last row reaches from its horizon on; rows nearer than that are the first targets of the windows before it.
 *
 * @param reach rows from the last one to the farthest that is forecast; 0 where forecasts do not reach beyond it
 * @param points row by row; of a series that is hardly longer than a window the first ones are missing
 * @param leftOut number of windows that reach beyond the last row and are left out, as they cross a long gap
 */
public record FutureForecast(int reach, List<Point> points, int leftOut) {

    /**
     * @param row number, at least that of rows
     * @param newestRow the newest input of the window that it comes from
     * @param step of that window, from 0
     * @param forecast in the target's units
     */
    public record Point(int row, int newestRow, int step, double forecast) {}

    public FutureForecast {
        points = List.copyOf(points);
    }

    public static FutureForecast of(TrainedModel model, Series series) {
        Recipe recipe = model.recipe();
        WindowSpec spec = recipe.windows();
        int last = series.rows() - 1;
        int newest = last - spec.newestRow(0);
        // Older windows reach no row that newer ones do not, but for the first targets of some.
        int oldest = Math.max(newest - Math.max(0, spec.horizon() - 1), -spec.oldestRow(0));
        WindowPlan plan = recipe.plan(series, new Borders(series.rows(), series.rows(), series.rows()));
        RowRanges anchors = plan.gaps().anchors(spec, oldest, newest);
        int leftOut = Math.max(0, newest - oldest + 1) - anchors.count();
        if (anchors.isEmpty()) {
            return new FutureForecast(0, List.of(), leftOut);
        }
        WindowSource source = recipe.source(series, plan, model.scales());
        double[] forecasts = model.forecast(source, anchors);
        List<Point> points = new ArrayList<>();
        for (int row = last + 1; row <= spec.lastTargetRow(newest); row++) {
            int anchor = Math.min(newest, row - spec.delay());
            int step = row - spec.targetRow(anchor);
            if (anchors.contains(anchor)) {
                double forecast = forecasts[anchors.indexFrom(anchor) * spec.length() + step];
                points.add(new Point(row, spec.newestRow(anchor), step, forecast));
            }
        }
        return new FutureForecast(spec.lastTargetRow(newest) - last, points, leftOut);
    }
}
