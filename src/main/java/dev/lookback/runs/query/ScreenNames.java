package dev.lookback.runs.query;

import dev.lookback.runs.query.FilterTokens.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of fields on the screen, in one language or several: "layer 2 kernel size" for {@code layers[1].kernelSize}. Upper and lower case,
 * spaces and points between words do not matter in a filter.
 */
public final class ScreenNames {

    /** Number of a layer in a name, counted from 1. */
    public static final String NUMBER = "{0}";

    /**
     * Name of a field.
     *
     * @param name with {@link #NUMBER} in it for one that every layer has
     * @param word the field's word, with {@link RunField.OfRecipe#EVERY} in place of the layer's index
     * @param values names of values, by the value in the store
     */
    public record Entry(String name, String word, Map<String, String> values) {

        public Entry {
            values = Map.copyOf(values);
        }

        public Entry(String name, String word) {
            this(name, word, Map.of());
        }

        boolean isOfLayer() {
            return name.contains(NUMBER);
        }

        private String word(int index) {
            return word.replace(RunField.OfRecipe.EVERY, "[" + index + "]");
        }

        private String name(String number) {
            return name.replace(NUMBER, number);
        }
    }

    /** Words of a name at most. */
    private static final int LONGEST = 12;

    private static final Pattern NO_LETTERS = Pattern.compile("[\\s·,，、:：]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
    private static final Pattern LAYER = Pattern.compile("(?:network\\.)?(layers)\\[(\\d+)](\\..+)?");

    private static final String TYPE = ".type";

    private final List<Entry> shown;
    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<String, Entry> byWord = new LinkedHashMap<>();
    private final Map<String, Entry> layersByWord = new HashMap<>();

    /**
     * @param shown of the language on the screen; of equal names the first counts
     * @param accepted of other languages
     */
    public ScreenNames(Collection<Entry> shown, Collection<Entry> accepted) {
        this.shown = List.copyOf(shown);
        shown.forEach(entry -> {
            byName.putIfAbsent(plain(entry.name()), entry);
            (entry.isOfLayer() ? layersByWord : byWord).putIfAbsent(entry.word(), entry);
        });
        accepted.forEach(entry -> byName.putIfAbsent(plain(entry.name()), entry));
    }

    /** Every field is called by its word. */
    public static ScreenNames none() {
        return new ScreenNames(List.of(), List.of());
    }

    /** All in the language on the screen. */
    public List<Entry> shown() {
        return shown;
    }

    /** A name without what does not matter in it. */
    static String plain(String name) {
        return NO_LETTERS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    // ---- names of fields

    /** The name on the screen; the field's word if it has none. */
    public String name(RunField field) {
        return shownName(field.word()).orElse(field.word());
    }

    /** Empty for a word that has no name of its own. */
    Optional<String> shownName(String word) {
        Entry entry = byWord.get(word);
        if (entry != null) {
            return Optional.of(entry.name());
        }
        Matcher layer = LAYER.matcher(word);
        if (layer.matches()) {
            String rest = layer.group(3) == null ? TYPE : layer.group(3);
            String number = String.valueOf(Integer.parseInt(layer.group(2)) + 1L);
            return Optional.ofNullable(layersByWord.get("layers[*]" + rest)).map(one -> one.name(number));
        }
        String path = word.replaceFirst("^network\\.", "");
        List<String> ends = byWord.keySet().stream()
                .filter(known -> known.equals(path) || known.endsWith("." + path))
                .toList();
        if (ends.isEmpty()) {
            boolean isType = path.endsWith(TYPE);
            String other = isType ? path.substring(0, path.length() - TYPE.length()) : path + TYPE;
            return Optional.ofNullable(byWord.get(other)).map(Entry::name);
        }
        return ends.size() == 1 ? Optional.of(byWord.get(ends.get(0)).name()) : Optional.empty();
    }

    /** Names on the screen that somebody may have meant who wrote one that is none; words where there are no names. */
    List<String> near(String word) {
        Stream<String> similar = shown.stream()
                .filter(entry -> !entry.isOfLayer() && plain(entry.name()).contains(plain(word)))
                .map(Entry::name);
        Stream<String> words =
                RunFields.near(word).stream().map(known -> shownName(known).orElse(known));
        return Stream.concat(similar, words).distinct().limit(5).toList();
    }

    /** The field of a name in any case and spacing. */
    public Optional<RunField> field(String name) {
        return word(name).flatMap(RunFields::of);
    }

    private Optional<String> word(String name) {
        String plain = plain(name);
        Entry entry = byName.get(plain);
        if (entry != null) {
            return entry.isOfLayer() ? Optional.empty() : Optional.of(entry.word());
        }
        Matcher number = DIGITS.matcher(plain);
        if (!number.find() || Integer.parseInt(number.group()) < 1) {
            return Optional.empty();
        }
        String template = plain.substring(0, number.start()) + NUMBER + plain.substring(number.end());
        int index = Integer.parseInt(number.group()) - 1;
        return Optional.ofNullable(byName.get(template)).map(one -> one.word(index));
    }

    // ---- values

    /** The value on the screen; the value itself if it has no other name. */
    public String valueName(RunField field, String value) {
        return shown.stream()
                .filter(entry -> entry.values().containsKey(value) && names(entry, field.word()))
                .map(entry -> entry.values().get(value))
                .findFirst()
                .orElse(value);
    }

    private String value(String word, String written) {
        return byName.values().stream()
                .filter(entry -> !entry.values().isEmpty() && names(entry, word))
                .flatMap(entry -> entry.values().entrySet().stream())
                .filter(value -> plain(value.getValue()).equals(plain(written)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(written);
    }

    /** Whether a word, which may be the end of a path, means an entry's field. */
    private static boolean names(Entry entry, String word) {
        String any = word.replaceAll("\\[\\d+]", RunField.OfRecipe.EVERY).replaceFirst("^network\\.", "");
        return entry.word().equals(any) || entry.word().endsWith("." + any);
    }

    // ---- names in a filter

    /** The same tokens with words in place of names: of fields before a sign of comparison, and of values behind it. */
    List<Token> read(List<Token> tokens) {
        if (byName.isEmpty()) {
            return tokens;
        }
        List<Token> read = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.sign() == null) {
                read.add(token);
                continue;
            }
            merge(read, free);
            Token field = read.isEmpty() ? token : read.get(read.size() - 1);
            read.add(token);
            if (i + 1 < tokens.size() && !tokens.get(i + 1).isStructure()) {
                read.add(translated(field.text(), tokens.get(++i)));
            }
            free = read.size();
        }
        return read;
    }

    /** Puts the last tokens together that make up a field's name. */
    private void merge(List<Token> read, int free) {
        for (int from = Math.max(free, read.size() - LONGEST); from < read.size(); from++) {
            List<Token> words = read.subList(from, read.size());
            Token last = words.get(words.size() - 1);
            if (words.size() == 1 && RunFields.of(last.text()).isPresent()) {
                return;
            }
            String written = joined(words);
            Optional<String> word = word(written);
            if (word.isPresent()) {
                Token merged = new Token(word.get(), written, words.get(0).at());
                words.clear();
                read.add(merged);
                return;
            }
        }
    }

    /** As they stand in the filter, each gap as that many spaces. */
    private static String joined(List<Token> words) {
        StringBuilder written = new StringBuilder();
        for (Token word : words) {
            written.append(" ".repeat(word.at() - words.get(0).at() - written.length()));
            written.append(word.written());
        }
        return written.toString();
    }

    private Token translated(String field, Token value) {
        String known = value(field, value.unquoted());
        return known.equals(value.unquoted()) ? value : new Token(known, value.written(), value.at());
    }

    /** The filter with a name in place of every path; see {@link PathRewriter}. */
    public String rewritten(String text) {
        return new PathRewriter(this).rewritten(text);
    }
}
