package dev.lookback.series.guess.time;

/** Reader of the times that another reader reads, changed one by one; all else it says of a row is what the other says. */
abstract class ChangedTimes implements TimeSource.Rows {

    private final TimeSource.Rows written;

    ChangedTimes(TimeSource.Rows written) {
        this.written = written;
    }

    /**
     * The time of the row read last.
     *
     * @param time as the other reader has it, {@link dev.lookback.series.moment.TimeReader#UNREADABLE} for none
     */
    abstract long changed(long time);

    @Override
    public final long read(RowCells cells) {
        return changed(written.read(cells));
    }

    @Override
    public int offset() {
        return written.offset();
    }

    @Override
    public boolean lacksBefore() {
        return written.lacksBefore();
    }

    @Override
    public boolean isFar() {
        return written.isFar();
    }

    @Override
    public void begin() {
        written.begin();
    }
}
