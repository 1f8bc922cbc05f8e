package dev.lookback.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * Watch on a file by its size and its time of change, which works on every disk. A change is told once the file is at rest: it looks the
 * same twice in a row, so that a write in progress is waited for. For one thread.
 */
public final class FileWatch {

    /** Change since the last one that was told. */
    public enum Change {
        NONE,
        CHANGED,
        /** It is not there, or cannot be read. */
        GONE
    }

    private record State(boolean exists, long size, FileTime modified) {

        static final State GONE = new State(false, 0, FileTime.fromMillis(0));

        static State of(Path file) {
            try {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                return Files.isReadable(file) ? new State(true, found.size(), found.lastModifiedTime()) : GONE;
            } catch (IOException e) {
                return GONE;
            }
        }
    }

    private final Path file;
    private final Instant since;

    /** As it was told last; null before the first look, and where nobody knows. */
    private State known;

    /** As it was at the last look. */
    private State seen;

    /** @param since the file is known as it was then */
    public FileWatch(Path file, Instant since) {
        this.file = file;
        this.since = since;
    }

    /** Looks at the file, which may take a while on a slow disk. */
    public Change look() {
        State now = State.of(file);
        if (seen == null && now.exists && !now.modified.toInstant().isAfter(since)) {
            known = now;
        }
        boolean atRest = now.equals(seen);
        seen = now;
        if (now.equals(known) || !atRest) {
            return Change.NONE;
        }
        known = now;
        return now.exists ? Change.CHANGED : Change.GONE;
    }

    /** Has the next looks tell a change again: nothing could be made of this one. */
    public void forget() {
        known = null;
    }

    public Path file() {
        return file;
    }
}
