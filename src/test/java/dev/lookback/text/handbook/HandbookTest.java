package dev.lookback.text.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandbookTest {

    private static final HelpChapter CHAPTER = ChapterReader.read("""
            # Training

            ## Learning rate
            <!-- training.learningRate -->

            How far the *weights* move.

            It is worth a sweep.

            ## Optimizer
            <!-- training.optimizer, training.optimizer.type -->

            The rule that turns gradients into changes.

            ## Kernel size
            <!-- layer.kernelSize -->

            Time steps that a kernel covers; weights for each.
            """);

    private static final Handbook BOOK = new Handbook(List.of(CHAPTER), Map.of(), CHAPTER);

    @Test
    void aChapterHasItsTitleAndEntriesWithTheirNames() {
        assertThat(CHAPTER.title()).isEqualTo("Training");
        assertThat(CHAPTER.entries())
                .extracting(HelpEntry::title)
                .containsExactly("Learning rate", "Optimizer", "Kernel size");
        assertThat(CHAPTER.entries().get(1).topics()).containsExactly("training.optimizer.type");
        assertThat(CHAPTER.entries().get(0).lead()).isEqualTo("How far the weights move.");
        assertThat(CHAPTER.entries().get(0).text()).contains("worth a sweep");
    }

    @Test
    void anEntryWithoutNamesIsRefusedWithItsTitle() {
        assertThatThrownBy(() -> ChapterReader.read("# A\n\n## Rho\n\nText.")).hasMessageContaining("Rho");
    }

    @Test
    void topicsLeadToTheirEntryOrToTheNearestAroundThem() {
        assertThat(BOOK.about("training.optimizer.rho").orElseThrow().title()).isEqualTo("Optimizer");
        assertThat(BOOK.about("network.layers[3].kernelSize").orElseThrow().title())
                .isEqualTo("Kernel size");
        assertThat(BOOK.about("training.optimizer.type").orElseThrow().title()).isEqualTo("Optimizer");
        assertThat(BOOK.about("runs")).isEmpty();
    }

    @Test
    void searchFindsAllWordsWithTitlesFirst() {
        assertThat(BOOK.search("weights")).extracting(HelpEntry::title).containsExactly("Learning rate", "Kernel size");
        assertThat(BOOK.search("rate weights")).extracting(HelpEntry::title).containsExactly("Learning rate");
        assertThat(BOOK.search("kernel")).extracting(HelpEntry::title).containsExactly("Kernel size");
        assertThat(BOOK.search(" ")).hasSize(3);
        assertThat(BOOK.search("xyzzy")).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameEntries() {
        assertThat(Handbook.in(Locale.SIMPLIFIED_CHINESE).entries())
                .extracting(HelpEntry::id, HelpEntry::topics)
                .isEqualTo(Handbook.in(Locale.ENGLISH).entries().stream()
                        .map(entry -> org.assertj.core.groups.Tuple.tuple(entry.id(), entry.topics()))
                        .toList());
    }

    @Test
    void aTermIsFoundByItsNameInTheOtherLanguage() {
        assertThat(Handbook.in(Locale.ENGLISH).search("学习率"))
                .first()
                .extracting(HelpEntry::id)
                .isEqualTo("training.learningRate");
        assertThat(Handbook.in(Locale.SIMPLIFIED_CHINESE).search("learning rate"))
                .extracting(HelpEntry::id)
                .contains("training.learningRate");
    }

    @Test
    void theTourIsFound() {
        assertThat(Handbook.in(Locale.ENGLISH).search("tour"))
                .first()
                .extracting(HelpEntry::id)
                .isEqualTo("program.tour");
        assertThat(Handbook.in(Locale.SIMPLIFIED_CHINESE).search("tour"))
                .extracting(HelpEntry::id)
                .contains("program.tour");
    }
}
