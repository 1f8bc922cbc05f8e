package dev.lookback.series.file;

import dev.lookback.series.ReadProgress;
import java.util.List;
import java.util.Optional;

/** Plain text file: one table. */
final class PlainFile extends TableFile {

    PlainFile(Source source) {
        super(source);
    }

    @Override
    public List<String> parts() {
        return List.of();
    }

    /** A part that was chosen of an earlier container in its place has no meaning here. */
    @Override
    public TableText text(Optional<String> part, ReadProgress progress) {
        return new TableText(
                source().file(), source().path(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }
}
