package dev.lookback.training;

import dev.lookback.engine.TrainedModel;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.Context;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Borders;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model says of the rows after the last one of a series: of each by the newest window that reaches it. The window whose newest
 * input is the last row reaches from its horizon on; rows nearer than that are the first targets of the windows before it.
 *
 * @param reach rows from the last one to the farthest that is forecast; 0 where forecasts do not reach beyond it
 * @param points row by row; of a series that is hardly longer than a window the first ones are missing
 */
public record FutureForecast(int reach, List<Point> points) {

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
        AnchorRange anchors = new AnchorRange(oldest, newest);
        if (anchors.isEmpty()) {
            return new FutureForecast(0, List.of());
        }
        WindowPlan plan = new WindowPlan(spec, new Borders(series.rows(), series.rows(), series.rows()), Context.OWN);
        WindowSource source = recipe.source(series, plan, model.scales());
        double[] forecasts = model.forecast(source, anchors);
        List<Point> points = new ArrayList<>();
        for (int row = last + 1; row <= spec.lastTargetRow(newest); row++) {
            int anchor = Math.min(newest, row - spec.delay());
            int step = row - spec.targetRow(anchor);
            if (anchor >= oldest) {
                double forecast = forecasts[(anchor - oldest) * spec.length() + step];
                points.add(new Point(row, spec.newestRow(anchor), step, forecast));
            }
        }
        return new FutureForecast(spec.lastTargetRow(newest) - last, points);
    }
}
