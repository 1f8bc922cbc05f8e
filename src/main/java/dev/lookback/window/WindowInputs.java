package dev.lookback.window;

import dev.lookback.window.scale.ColumnScale;
import dev.lookback.window.scale.Moments;
import java.util.List;

/** Gathers the inputs of a window from whole columns, which are stored once; nothing is allocated per window. */
interface WindowInputs {

    /** Writes window {@code [features, timeSteps]}, time fastest, into {@code out} from {@code offset} on. */
    void write(int anchor, float[] out, int offset);

    /** Inputs from columns scaled once for all windows, as floats: half the memory of the series, no arithmetic per window. */
    record Scaled(WindowSpec spec, float[][] columns) implements WindowInputs {

        static Scaled of(WindowSpec spec, List<double[]> columns, List<ColumnScale> scales) {
            float[][] scaled = new float[columns.size()][];
            for (int f = 0; f < scaled.length; f++) {
                scaled[f] = scale(columns.get(f), scales.get(f));
            }
            return new Scaled(spec, scaled);
        }

        private static float[] scale(double[] column, ColumnScale scale) {
            float[] scaled = new float[column.length];
            for (int row = 0; row < scaled.length; row++) {
                scaled[row] = (float) scale.apply(column[row]);
            }
            return scaled;
        }

        @Override
        public void write(int anchor, float[] out, int offset) {
            int steps = spec.timeSteps();
            int oldest = spec.oldestRow(anchor);
            int position = offset;
            for (float[] column : columns) {
                for (int t = 0, row = oldest; t < steps; t++, row += spec.step()) {
                    out[position++] = column[row];
                }
            }
        }
    }

    /** Inputs standardised per window and feature by their own mean and population deviation; uses the series' own columns. */
    record PerWindow(WindowSpec spec, List<double[]> columns) implements WindowInputs {

        @Override
        public void write(int anchor, float[] out, int offset) {
            int steps = spec.timeSteps();
            int step = spec.step();
            int oldest = spec.oldestRow(anchor);
            int position = offset;
            for (int f = 0; f < columns.size(); f++) {
                double[] column = columns.get(f);
                double mean = Moments.mean(column, oldest, step, steps);
                double scale = Moments.scale(column, oldest, step, steps, mean);
                for (int t = 0, row = oldest; t < steps; t++, row += step) {
                    out[position++] = (float) ((column[row] - mean) / scale);
                }
            }
        }
    }
}
