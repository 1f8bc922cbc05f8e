package dev.lookback.series.moment;

import java.time.temporal.ChronoUnit;
import java.util.List;

/** Two forms in one column: where the first does not read a cell, the second does. */
public record MixedForm(TimeForm first, TimeForm second) implements TimeForm {

    /** Text between the names of the two. */
    static final String MARK = " | ";

    @Override
    public String name() {
        return first.name() + MARK + second.name();
    }

    @Override
    public ChronoUnit unit() {
        return first.unit().compareTo(second.unit()) <= 0 ? first.unit() : second.unit();
    }

    @Override
    public boolean hasDate() {
        return first.hasDate() && second.hasDate();
    }

    @Override
    public boolean hasClock() {
        return first.hasClock() || second.hasClock();
    }

    @Override
    public boolean hasShortYear() {
        return first.hasShortYear() || second.hasShortYear();
    }

    @Override
    public boolean hasOffset() {
        return first.hasOffset() || second.hasOffset();
    }

    @Override
    public TimeForm fittedTo(List<String> cells) {
        return new MixedForm(first.fittedTo(cells), second.fittedTo(cells));
    }

    @Override
    public TimeReader reader() {
        return new Reader(first.reader(), second.reader());
    }

    /** Reader of cells in either form. */
    private static final class Reader extends TimeReader {

        private final TimeReader first;
        private final TimeReader second;

        Reader(TimeReader first, TimeReader second) {
            this.first = first;
            this.second = second;
        }

        @Override
        long wall(byte[] text, int from, int to) {
            TimeReader used = first;
            long wall = first.read(text, from, to);
            if (wall == UNREADABLE) {
                used = second;
                wall = second.read(text, from, to);
            }
            setOffset(used.offset());
            return wall;
        }
    }
}
