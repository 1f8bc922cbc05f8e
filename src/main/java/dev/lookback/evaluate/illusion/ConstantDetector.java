package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.text.Message;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Detector of constant columns: everywhere, which makes them useless, or on the train rows only, which is worse. */
final class ConstantDetector implements Detector {

    @Override
    public IllusionKind kind() {
        return IllusionKind.CONSTANT;
    }

    @Override
    public boolean isApplicable(DetectorInput input) {
        return input.plan().borders().rows(Split.TRAIN) > 1;
    }

    @Override
    public List<Finding> detect(DetectorInput input) {
        Borders borders = input.plan().borders();
        Set<String> columns = new LinkedHashSet<>(input.recipe().data().features());
        columns.add(input.target());
        List<String> everywhere = new ArrayList<>();
        List<String> inTraining = new ArrayList<>();
        for (String name : columns) {
            double[] values = input.series().values(name);
            int change = firstChange(values);
            if (change == values.length) {
                everywhere.add(name);
            } else if (change >= borders.trainEnd()) {
                inTraining.add(name);
            }
        }
        List<Finding> found = new ArrayList<>();
        if (!inTraining.isEmpty()) {
            double[] values = input.series().values(inTraining.get(0));
            found.add(finding(input, "evaluate.illusion.constant.training", inTraining, Severity.WARNING)
                    .at(new Place.Rows(inTraining.get(0), 0, Math.min(values.length, firstChange(values) + 1))));
        }
        if (!everywhere.isEmpty()) {
            Severity severity = everywhere.contains(input.target()) ? Severity.WARNING : Severity.NOTE;
            found.add(finding(input, "evaluate.illusion.constant.everywhere", everywhere, severity)
                    .at(new Place.Rows(everywhere.get(0), 0, input.series().rows())));
        }
        return found;
    }

    /** First row whose value differs from the row before; the number of rows where there is none. */
    private static int firstChange(double[] values) {
        int row = 1;
        while (row < values.length && values[row] == values[0]) {
            row++;
        }
        return row;
    }

    private static Finding finding(DetectorInput input, String key, List<String> columns, Severity severity) {
        return Finding.of(
                        IllusionKind.CONSTANT,
                        severity,
                        Message.of(
                                key,
                                columns,
                                columns.size(),
                                input.plan().borders().trainEnd()))
                .with("columns", columns.size());
    }
}
