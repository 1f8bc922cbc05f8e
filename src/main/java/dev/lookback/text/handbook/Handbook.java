package dev.lookback.text.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Handbook in one language: chapters of entries, found by topic or by words.
 *
 * <p>A topic is the name of an entry, of a pane, or the path of a field in the recipe's JSON. Layers share entries: the topic of
 * {@code network.layers[2].kernelSize} is {@code layer.kernelSize}.
 *
 * @param otherTitles titles of the entries in the other language, by their ids: whoever knows a term by that name finds it too
 * @param tour steps of the guided tour: each has the id of the control that it is about, and the name of its action if it has one
 */
public record Handbook(List<HelpChapter> chapters, Map<String, String> otherTitles, HelpChapter tour) {

    /** Files of the chapters, in the order of reading. */
    private static final List<String> FILES =
            List.of("data", "windows", "network", "training", "evaluation", "explanation", "experiments", "program");

    private static final String ENGLISH = "en";
    private static final String CHINESE = "zh_CN";
    private static final Pattern LAYER = Pattern.compile("network\\.layers\\[\\d+]\\.");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The handbook in the language of a locale: Chinese, or else English. */
    public static Handbook in(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        String folder = chinese ? CHINESE : ENGLISH;
        Map<String, String> others = chapters(chinese ? ENGLISH : CHINESE).stream()
                .flatMap(chapter -> chapter.entries().stream())
                .collect(Collectors.toMap(HelpEntry::id, HelpEntry::title));
        return new Handbook(chapters(folder), others, chapter(folder, "tour"));
    }

    private static List<HelpChapter> chapters(String folder) {
        return FILES.stream().map(file -> chapter(folder, file)).toList();
    }

    private static HelpChapter chapter(String folder, String file) {
        return ChapterReader.read(text("/assets/help/" + folder + "/" + file + ".md"));
    }

    /** All entries, chapter by chapter, without the steps of the tour. */
    public List<HelpEntry> entries() {
        return chapters.stream().flatMap(chapter -> chapter.entries().stream()).toList();
    }

    /** The entry about a topic; where there is none, that of the nearest topic around it: {@code training.optimizer} for its {@code rho}. */
    public Optional<HelpEntry> about(String topic) {
        String name = INDEX.matcher(LAYER.matcher(topic).replaceAll("layer.")).replaceAll("");
        while (true) {
            String wanted = name;
            Optional<HelpEntry> found =
                    entries().stream().filter(entry -> entry.answers(wanted)).findFirst();
            int dot = name.lastIndexOf('.');
            if (found.isPresent() || dot < 0) {
                return found;
            }
            name = name.substring(0, dot);
        }
    }

    /** Entries that have all words, those with a word in their titles first; all entries where no word is given. */
    public List<HelpEntry> search(String words) {
        List<String> wanted = Arrays.stream(BLANKS.split(words.strip().toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return entries();
        }
        return entries().stream()
                .filter(entry -> wanted.stream().allMatch(word -> rank(entry, word) < NOWHERE))
                .sorted(Comparator.comparingInt(entry ->
                        wanted.stream().mapToInt(word -> rank(entry, word)).sum()))
                .toList();
    }

    private static final int NOWHERE = 100;

    /**
     * Place of a word in an entry, the most telling first: begins the title, in the title, among the topics or in the title of the other
     * language, in the explanation.
     */
    private int rank(HelpEntry entry, String word) {
        String title = entry.title().toLowerCase(Locale.ROOT);
        if (title.startsWith(word)) {
            return 0;
        }
        if (title.contains(word)) {
            return 1;
        }
        boolean named = Stream.concat(
                        Stream.of(entry.id(), otherTitles.getOrDefault(entry.id(), "")), entry.topics().stream())
                .anyMatch(topic -> topic.toLowerCase(Locale.ROOT).contains(word));
        if (named) {
            return 2;
        }
        return entry.text().toLowerCase(Locale.ROOT).contains(word) ? 3 : NOWHERE;
    }

    private static String text(String resource) {
        try (InputStream in = Handbook.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
