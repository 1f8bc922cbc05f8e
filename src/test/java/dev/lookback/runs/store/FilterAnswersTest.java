package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.runs.Labels;
import dev.lookback.runs.RunRow;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.queue.ManyRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The store answers a filter as one would who goes through the runs one by one. */
class FilterAnswersTest {

    private static final int RUNS = 24;
    private static final List<RunField> NUMBERS = Stream.of(
                    "id", "seed", "epoch", "valLoss", "skill", "train.mae", "test.skill", "parent", "looks", "seconds")
            .map(word -> RunFields.of(word).orElseThrow())
            .toList();
    private static final List<RunField> TEXTS = Stream.of("name", "notes", "tags", "series", "state", "version")
            .map(word -> RunFields.of(word).orElseThrow())
            .toList();
    private static final List<RunField> OWN = Stream.of(
                    NUMBERS.stream(), TEXTS.stream(), Stream.of(RunField.Own.CREATED, RunField.Own.STARRED))
            .<RunField>flatMap(fields -> fields)
            .toList();
    private static final List<String> WORDS =
            List.of("", "7", "50%", "a_b", "100", "Äpfel", "walk", "it''s", "AND", "%", "?");

    private static Path folder;
    private static RunStore store;
    private static List<Run> runs;

    /** One as somebody who reads it sees it. */
    private record Run(long id, List<Object> own, JsonNode recipe) {

        Object value(RunField field) {
            return own.get(OWN.indexOf(field));
        }

        /** Leaves whose paths end so. */
        List<JsonNode> leaves(String name) {
            List<JsonNode> found = new ArrayList<>();
            recipe.findValues(name).stream().filter(JsonNode::isValueNode).forEach(found::add);
            recipe.findValues(name).stream()
                    .filter(node -> node.path("type").isValueNode())
                    .map(node -> node.get("type"))
                    .forEach(found::add);
            return found;
        }
    }

    /** A filter with its meaning. */
    private record Asked(String text, Predicate<Run> meaning) {}

    // Both engines run this class's tests, each with its own beginning and end.

    @BeforeContainer
    @BeforeAll
    static void fill() throws IOException {
        folder = Files.createTempDirectory("lookback");
        ManyRuns.write(folder.resolve("runs.db"), RUNS);
        store = RunStore.open(folder.resolve("runs.db"), "1");
        List<RunRow> all = rows(Filter.all());
        for (RunRow row : all.subList(0, RUNS / 2)) {
            int i = (int) row.id();
            String word = WORDS.get(i % WORDS.size());
            store.runs()
                    .label(
                            row.id(),
                            new Labels(
                                    "run " + word,
                                    word,
                                    Set.of(word + "!", "t" + i % 3),
                                    i % 2 == 0,
                                    OptionalInt.empty()));
        }
        runs = rows(Filter.all()).stream().map(FilterAnswersTest::run).toList();
    }

    @AfterContainer
    @AfterAll
    static void empty() throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<RunRow> rows(Filter filter) {
        return store.runs().rows(new RunQuery(filter, OWN, List.of()));
    }

    private static Run run(RunRow row) {
        StoredRun stored = store.runs().find(row.id()).orElseThrow();
        try {
            return new Run(row.id(), row.values(), new ObjectMapper().readTree(RecipeFile.toJson(stored.recipe())));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 200)
    void anyFilterFindsWhatSearchingByHandFinds(@ForAll("filters") Asked asked) {
        assertThat(rows(Filter.parse(asked.text)).stream().map(RunRow::id))
                .as(asked.text)
                .containsExactlyElementsOf(
                        runs.stream().filter(asked.meaning).map(Run::id).toList());
    }

    @Test
    void aThousandPartsAreAnswered() {
        String own = String.join(" and ", Collections.nCopies(1001, "skill > -1000 %"));
        String ofRecipe = String.join(" or ", Collections.nCopies(1001, "kernelSize > 0"));
        String deep = "not (".repeat(24) + own + ")".repeat(24);

        assertThat(rows(Filter.parse(own))).hasSize(RUNS);
        assertThat(rows(Filter.parse(ofRecipe))).hasSize(RUNS);
        assertThat(rows(Filter.parse(deep))).hasSize(RUNS);
    }

    // ---- filters with their meanings

    @Provide
    Arbitrary<Asked> filters() {
        return Arbitraries.recursive(this::part, this::combined, 0, 3);
    }

    private Arbitrary<Asked> combined(Arbitrary<Asked> inner) {
        Arbitrary<Asked> not = inner.map(a -> new Asked("not (" + a.text + ")", a.meaning.negate()));
        Arbitrary<Asked> and = inner.list()
                .ofMinSize(2)
                .ofMaxSize(4)
                .map(all -> new Asked(joined(all, " and "), run -> all.stream().allMatch(a -> a.meaning.test(run))));
        Arbitrary<Asked> or = inner.list()
                .ofMinSize(2)
                .ofMaxSize(4)
                .map(all -> new Asked(joined(all, " OR "), run -> all.stream().anyMatch(a -> a.meaning.test(run))));
        return Arbitraries.oneOf(not, and, or);
    }

    private static String joined(List<Asked> all, String word) {
        return "(" + String.join(")" + word + "(", all.stream().map(Asked::text).toList()) + ")";
    }

    private Arbitrary<Asked> part() {
        return Arbitraries.oneOf(numbers(), texts(), times(), ofRecipe(), mentions(), starred());
    }

    private Arbitrary<Asked> starred() {
        return Arbitraries.of("starred", "starred = true", "starred != false")
                .map(text -> new Asked(text, run -> (Boolean) run.value(RunField.Own.STARRED)));
    }

    private Arbitrary<Asked> numbers() {
        Arbitrary<Double> values = Arbitraries.oneOf(
                Arbitraries.integers().between(-3, 45).map(Integer::doubleValue),
                Arbitraries.doubles().between(-2, 2).ofScale(3));
        Arbitrary<Boolean> percent = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.of(NUMBERS), signs(), values, percent)
                .as((field, sign, value, share) -> {
                    boolean shared = share && field.isShare();
                    String text = shared
                            ? java.math.BigDecimal.valueOf(value)
                                            .movePointRight(2)
                                            .toPlainString() + " %"
                            : value.toString();
                    return new Asked(
                            field.word() + " " + sign + " " + text,
                            run -> run.value(field) instanceof Number number
                                    && holds(Double.compare(number.doubleValue() + 0.0, value + 0.0), sign));
                });
    }

    private Arbitrary<Asked> texts() {
        return Combinators.combine(
                        Arbitraries.of(TEXTS), Arbitraries.of("=", "!=", "<", ">=", "~"), Arbitraries.of(WORDS))
                .as((field, sign, word) -> new Asked(
                        field.word() + sign + "\"" + word + "\"",
                        run -> run.value(field) instanceof String text && holds(text, sign, word)));
    }

    private Arbitrary<Asked> times() {
        LocalDate today = LocalDate.now();
        return Combinators.combine(signs(), Arbitraries.integers().between(-1, 2))
                .as((sign, days) -> {
                    LocalDate day = today.plusDays(days);
                    Instant from = day.atStartOfDay(ZoneId.systemDefault()).toInstant();
                    Instant until =
                            day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
                    return new Asked("created " + sign + " " + day, run -> {
                        Instant created = (Instant) run.value(RunField.Own.CREATED);
                        boolean within = !created.isBefore(from) && created.isBefore(until);
                        return switch (sign) {
                            case "=" -> within;
                            case "!=" -> !within;
                            default -> holds(created.compareTo(from), sign);
                        };
                    });
                });
    }

    private Arbitrary<Asked> ofRecipe() {
        return Combinators.combine(
                        Arbitraries.of(
                                "kernelSize", "filters", "lookback", "learningRate", "type", "activation", "optimizer"),
                        Arbitraries.of("=", "!=", "<", "<=", ">", ">="),
                        Arbitraries.of("7", "16", "0.01", "1 %", "relu", "Conv1D", "'RMSprop'", "adam"))
                .as((name, sign, value) -> new Asked(
                        name + " " + sign + " " + value,
                        run -> run.leaves(name).stream().anyMatch(leaf -> leaf(leaf, sign, value))));
    }

    private static boolean leaf(JsonNode leaf, String sign, String value) {
        boolean ordered = !sign.equals("=") && !sign.equals("!=");
        if (Character.isDigit(value.charAt(0))) {
            double number = value.equals("1 %") ? 0.01 : Double.parseDouble(value);
            return leaf.isNumber() ? holds(Double.compare(leaf.asDouble(), number), sign) : sign.equals("!=");
        }
        return ordered && leaf.isNumber() ? false : holds(leaf.asText(), sign, value.replace("'", ""));
    }

    private Arbitrary<Asked> mentions() {
        return Arbitraries.of(WORDS)
                .filter(word -> !word.isEmpty())
                .map(word -> new Asked(
                        "\"" + word + "\"",
                        run -> Stream.of(
                                        RunField.Own.NAME,
                                        RunField.Own.NOTES,
                                        RunField.Own.SERIES,
                                        RunField.Own.STATE,
                                        RunField.Own.TAGS)
                                .map(run::value)
                                .anyMatch(text -> text != null && holds((String) text, "~", word))));
    }

    private static Arbitrary<String> signs() {
        return Arbitraries.of("=", "!=", "<", "<=", ">", ">=");
    }

    private static boolean holds(String text, String sign, String word) {
        String a = lower(text);
        String b = lower(word);
        return sign.equals("~") ? a.contains(b) : holds(a.compareTo(b), sign);
    }

    /** Letters of English only: so the store compares. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder();
        for (char c : text.toCharArray()) {
            lower.append(c <= 'Z' && c >= 'A' ? Character.toLowerCase(c) : c);
        }
        return lower.toString();
    }

    private static boolean holds(int order, String sign) {
        return switch (sign) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw new IllegalArgumentException(sign.toLowerCase(Locale.ROOT));
        };
    }
}
