package dev.lookback.runs;

/**
 * Test peeks at some data: results on a test split are honest once, for a run that nobody chose with their help. Both numbers are for
 * the data, by its digest, wherever the borders of the splits lay: rows that another run was tested on are not fresh because a
 * border has moved, and those that it was trained or validated on are no test at all. What was deleted counts as well.
 *
 * @param peeks at any test results on this data, so far
 * @param runsBefore other runs that had been tried on this data: before the run was looked at, or so far where it was not
 */
public record TestPeeks(int peeks, int runsBefore) {

    /** On the data of both. */
    public TestPeeks plus(TestPeeks other) {
        return new TestPeeks(peeks + other.peeks, runsBefore + other.runsBefore);
    }
}
