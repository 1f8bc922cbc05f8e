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

/** Columns without a change: everywhere, which is only useless, or in the rows that training sees, which is worse. */
final class ConstantDetector implements Detector {

    @Override
    public IllusionKind kind() {
        return IllusionKind.CONSTANT;
    }

    @Override
    public boolean canLook(Facts facts) {
        return facts.plan().borders().rows(Split.TRAIN) > 1;
    }

    @Override
    public List<Finding> look(Facts facts) {
        Borders borders = facts.plan().borders();
        Set<String> columns = new LinkedHashSet<>(facts.recipe().data().features());
        columns.add(facts.target());
        List<String> everywhere = new ArrayList<>();
        List<String> inTraining = new ArrayList<>();
        for (String name : columns) {
            double[] values = facts.series().values(name);
            int changed = firstChange(values);
            if (changed == values.length) {
                everywhere.add(name);
            } else if (changed >= borders.trainEnd()) {
                inTraining.add(name);
            }
        }
        List<Finding> found = new ArrayList<>();
        if (!inTraining.isEmpty()) {
            double[] values = facts.series().values(inTraining.get(0));
            found.add(finding(facts, "evaluate.illusion.constant.training", inTraining, Severity.WARNING)
                    .at(new Place.Rows(inTraining.get(0), 0, Math.min(values.length, firstChange(values) + 1))));
        }
        if (!everywhere.isEmpty()) {
            Severity severity = everywhere.contains(facts.target()) ? Severity.WARNING : Severity.NOTE;
            found.add(finding(facts, "evaluate.illusion.constant.everywhere", everywhere, severity)
                    .at(new Place.Rows(everywhere.get(0), 0, facts.series().rows())));
        }
        return found;
    }

    /** First row with another value than the row before; the number of rows where there is none. */
    private static int firstChange(double[] values) {
        int row = 1;
        while (row < values.length && values[row] == values[0]) {
            row++;
        }
        return row;
    }

    private static Finding finding(Facts facts, String key, List<String> columns, Severity severity) {
        return Finding.of(
                        IllusionKind.CONSTANT,
                        severity,
                        Message.of(
                                key,
                                String.join(", ", columns),
                                columns.size(),
                                facts.plan().borders().trainEnd()))
                .with("columns", columns.size());
    }
}
