package dev.lookback.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.network.layer.Layer;
import dev.lookback.text.Texts;
import dev.lookback.text.handbook.Handbook;
import dev.lookback.text.handbook.HelpEntry;
import dev.lookback.window.TargetForm;
import dev.lookback.window.scale.ScalerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Completeness of the handbook: an entry for everything that has a name in the window. */
@WithJavaFx
class HandbookCoverageTest {

    private static final String FIELD = "app.widget.field.";

    private static final Handbook BOOK = Handbook.in(Locale.ENGLISH);

    @Test
    void everyFieldHasAnEntry() {
        ResourceBundle names = ResourceBundle.getBundle("assets.text.app.widget", Locale.ENGLISH);
        List<String> fields = names.keySet().stream()
                .filter(key -> key.startsWith(FIELD) && !key.equals(FIELD + "within"))
                .map(key -> key.substring(FIELD.length()))
                .toList();

        assertThat(fields).hasSizeGreaterThan(80).allMatch(HandbookCoverageTest::hasEntry);
    }

    @Test
    void everyKindOfLayerHasAnEntry() {
        assertThat(Arrays.stream(Layer.class.getPermittedSubclasses()).map(kind -> "layer." + kind.getSimpleName()))
                .isNotEmpty()
                .allMatch(HandbookCoverageTest::hasEntry);
    }

    @Test
    void everyBaselineCheckScalerAndTargetFormHasAnEntry() {
        assertThat(topics("baseline.", Baseline.values())).allMatch(HandbookCoverageTest::hasEntry);
        assertThat(topics("check.", IllusionKind.values())).allMatch(HandbookCoverageTest::hasEntry);
        assertThat(topics("scaler.", ScalerKind.values()).filter(topic -> !topic.endsWith("NONE")))
                .allMatch(HandbookCoverageTest::hasEntry);
        assertThat(topics("targetForm.", TargetForm.values())).allMatch(HandbookCoverageTest::hasEntry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"metric", "optimizer", "loss"})
    void everyChoiceOfTheWindowHasAnEntry(String kind) {
        ResourceBundle texts = ResourceBundle.getBundle(
                kind.equals("metric") ? "assets.text.app.judge" : "assets.text.app.training", Locale.ENGLISH);
        Pattern key = Pattern.compile("app\\.(?:judge|training)\\." + kind + "\\.([A-Z0-9_]+)(?:\\.explain)?");
        List<String> kinds = texts.keySet().stream()
                .map(key::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> kind + "." + found.group(1))
                .distinct()
                .toList();

        assertThat(kinds).isNotEmpty().allMatch(HandbookCoverageTest::hasEntry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyEntryBeginsWithAParagraphThatFitsATooltip(String language) {
        assertThat(Handbook.in(Locale.forLanguageTag(language)).entries())
                .allSatisfy(entry -> assertThat(entry.lead()).as(entry.id()).hasSizeBetween(4, 250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void namesAreUsedOnce(String language) {
        List<HelpEntry> entries = Handbook.in(Locale.forLanguageTag(language)).entries();
        Function<HelpEntry, Stream<String>> names =
                entry -> Stream.concat(Stream.of(entry.id()), entry.topics().stream());

        assertThat(entries.stream().flatMap(names)).doesNotHaveDuplicates();
        assertThat(entries).extracting(HelpEntry::title).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyPictureIsThereAndInItsPlaces(String language) {
        Set<String> shown = Handbook.in(Locale.forLanguageTag(language)).entries().stream()
                .flatMap(entry -> blocks(entry, "figure"))
                .map(block -> block.getLiteral().strip())
                .collect(Collectors.toSet());

        assertThat(shown).isEqualTo(new HelpFigures(new Texts(Locale.forLanguageTag(language))).names());
    }

    /** What is computed has its formula, or a picture of it. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void formulasAndPicturesAreWhereTheyHelp(String language) {
        Pattern computed = Pattern.compile(
                "(layer\\.[A-Z]\\w*|(metric|loss|optimizer|scaler|baseline|test)\\.\\w+"
                        + "|layer\\.(dilation|padding|stride|kernelSize|activation)|network\\.(parameters|receptiveField)"
                        + "|windows|splits|backtest|targetForm\\.\\w+|skill|training\\.(loss|schedule|learningRate|earlyStopping|epochs))");
        assertThat(Handbook.in(Locale.forLanguageTag(language)).entries())
                .filteredOn(entry -> computed.matcher(entry.id()).matches())
                .hasSizeGreaterThan(50)
                .allSatisfy(entry -> assertThat(blocks(entry, "figure", "formula"))
                        .as(entry.id())
                        .isNotEmpty());
    }

    private static Stream<FencedCodeBlock> blocks(HelpEntry entry, String... kinds) {
        List<FencedCodeBlock> blocks = new ArrayList<>();
        entry.body().accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                if (List.of(kinds).contains(block.getInfo())) {
                    blocks.add(block);
                }
            }
        });
        return blocks.stream();
    }

    private static Stream<String> topics(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static boolean hasEntry(String topic) {
        return BOOK.entries().stream().anyMatch(entry -> entry.answers(topic));
    }
}
