package dev.lookback.series.wild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading of the corpus of files that people have: all right but those known to be read wrongly, a list that is to shrink. */
class WildCorpusTest {

    @TempDir
    static Path folder;

    static Stream<WildCase> cases() {
        return WildCorpus.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadRight(WildCase wild) {
        WildVerdict verdict = WildVerdict.of(wild, folder);

        if (KnownWrong.names().contains(wild.name())) {
            assertThat(verdict.isRight())
                    .as("%s is read right now: take it out of KnownWrong", wild.name())
                    .isFalse();
        } else {
            assertThat(verdict.differences()).as(wild.name()).isEmpty();
        }
    }

    @Test
    void namesAreUniqueAndKnown() {
        List<String> names = cases().map(WildCase::name).toList();

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(200).containsAll(KnownWrong.names());
        assertThat(KnownWrong.CAUSES.stream().flatMap(cause -> cause.cases().stream()))
                .doesNotHaveDuplicates();
    }
}
