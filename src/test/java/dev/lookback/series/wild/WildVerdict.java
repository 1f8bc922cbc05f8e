package dev.lookback.series.wild;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Verdict on the reading of one file.
 *
 * @param differences from the right reading
 */
record WildVerdict(Grade grade, List<String> differences) {

    /** Grades of a reading, the best first. */
    enum Grade {
        RIGHT,
        PART,
        REFUSED,
        WRONG
    }

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    boolean isRight() {
        return grade == Grade.RIGHT;
    }

    /** Reads the file of a case, written into a folder, and compares. */
    static WildVerdict of(WildCase wild, Path folder) {
        Path file = folder.resolve(wild.file());
        try {
            Files.write(file, wild.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return compared(wild, new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE));
        } catch (SeriesException e) {
            String said = TEXTS.get(e.reason());
            boolean right = wild.refusal()
                    .filter(word -> said.replace(wild.file(), "").contains(word)
                            || e.reason().key().contains(word))
                    .isPresent();
            return right
                    ? new WildVerdict(Grade.RIGHT, List.of())
                    : new WildVerdict(Grade.REFUSED, List.of("refused: " + said));
        } catch (RuntimeException e) {
            // A failure of the reader is a verdict on this file only.
            return new WildVerdict(Grade.WRONG, List.of("failed: " + e + " at " + e.getStackTrace()[0]));
        }
    }

    private static WildVerdict compared(WildCase wild, Reading reading) {
        if (wild.refusal().isPresent()) {
            return new WildVerdict(
                    Grade.WRONG,
                    List.of("read, not refused with " + wild.refusal().get()));
        }
        Set<String> differences = new LinkedHashSet<>();
        boolean grave = false;
        for (WildCase.Check check : wild.checks()) {
            String difference = check.difference().apply(reading);
            grave |= check.grave() && !difference.isEmpty();
            if (!difference.isEmpty()) {
                differences.add(difference);
            }
        }
        Grade grade = grave ? Grade.WRONG : differences.isEmpty() ? Grade.RIGHT : Grade.PART;
        return new WildVerdict(grade, List.copyOf(differences));
    }
}
