package dev.lookback.runs;

/**
 * How much results on a test split are worth: it is an honest judge once, of a run that nobody chose with its help. Both count for
 * the data, by its digest, wherever the borders of the splits lay: rows that another run was tested on are not fresh because a
 * border has moved, and those that it was trained or validated on are no test at all. What was deleted counts as well.
 *
 * @param looks at any test results on this data, so far
 * @param runsBefore other runs that had been tried on this data: before the run was looked at, or so far where it was not
 */
public record TestPeeks(int looks, int runsBefore) {

    /** On the data of both. */
    public TestPeeks plus(TestPeeks other) {
        return new TestPeeks(looks + other.looks, runsBefore + other.runsBefore);
    }
}
