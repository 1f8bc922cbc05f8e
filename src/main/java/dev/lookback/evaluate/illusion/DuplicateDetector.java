package dev.lookback.evaluate.illusion;

import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;

/** Columns that are each other, but for scale and offset: the network sees the same twice. */
final class DuplicateDetector implements Detector {

    /** Rows that are enough to see it. */
    private static final int MOST = 20_000;

    private static final int FEWEST = 20;

    /** What rounding in a file leaves of 1 − r² of the values; open and close of the same minute leave more. */
    private static final double DIFFERENT = 1e-6;

    /** Prices of one bar agree in level, but not in how they change; rounded copies agree in both. */
    private static final double CHANGES_ALIKE = 0.9;

    /** A column as far as it is compared. */
    private record Column(String name, double[] values, double[] changes) {

        boolean isLike(Column other) {
            return 1 - square(Vectors.cosine(values, other.values)) <= DIFFERENT
                    && square(Vectors.cosine(changes, other.changes)) >= CHANGES_ALIKE;
        }

        private static double square(double value) {
            return value * value;
        }
    }

    @Override
    public Kind kind() {
        return Kind.DUPLICATE;
    }

    @Override
    public boolean canLook(Facts facts) {
        return !facts.others().isEmpty() && facts.series().rows() >= FEWEST;
    }

    @Override
    public List<Finding> look(Facts facts) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(facts, facts.target()));
        facts.others().forEach(name -> columns.add(column(facts, name)));
        List<Finding> found = new ArrayList<>();
        while (!columns.isEmpty()) {
            Column first = columns.remove(0);
            List<Column> same = columns.stream().filter(first::isLike).toList();
            columns.removeAll(same);
            if (!same.isEmpty()) {
                found.add(finding(facts, first, same));
            }
        }
        return found;
    }

    private static Column column(Facts facts, String name) {
        double[] values = facts.series().values(name);
        int stride = 1 + values.length / MOST;
        int count = (values.length - 1) / stride;
        return new Column(
                name,
                Vectors.centred(count, i -> values[1 + i * stride]),
                Vectors.centred(count, i -> values[1 + i * stride] - values[i * stride]));
    }

    private static Finding finding(Facts facts, Column first, List<Column> same) {
        String copies = String.join(", ", same.stream().map(Column::name).toList());
        return Finding.note(
                        Kind.DUPLICATE, Message.of("evaluate.illusion.duplicate", copies, first.name(), same.size()))
                .with("columns", 1 + same.size())
                .at(new Place.Rows(same.get(0).name(), 0, facts.series().rows()));
    }
}
