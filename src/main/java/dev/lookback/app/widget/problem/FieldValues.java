package dev.lookback.app.widget.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lookback.app.widget.entry.Numbers;
import dev.lookback.text.Decimals;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.StreamSupport;

/** Formatted values of the recipe's fields. */
public final class FieldValues {

    private static final String NOTHING = "–";
    private static final String DIGEST = "data.digest";
    private static final int DIGEST_LETTERS = 8;

    /** Shares of the rows are shown as exactly as in their fields: those that keep borders are long fractions. */
    private static final String SPLITS = "splits.";

    private static final double SHARES = 10_000;

    private FieldValues() {}

    /**
     * @param field path as in the recipe's JSON
     * @param json the value as JSON text; empty for none
     */
    public static String of(Texts texts, String field, String json) {
        if (json.isEmpty()) {
            return NOTHING;
        }
        try {
            return words(texts, field, JsonMapper.builder().build().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String words(Texts texts, String field, JsonNode value) {
        if (value.isObject()) {
            return object(texts, field, value);
        }
        if (value.isArray()) {
            return texts.list(StreamSupport.stream(value.spliterator(), false)
                    .map(v -> words(texts, field, v))
                    .toList());
        }
        if (value.isBoolean()) {
            return texts.get("app.widget.value." + value.asText());
        }
        if (value.isNull()) {
            return NOTHING;
        }
        if (field.equals(DIGEST)) {
            return value.asText()
                    .substring(0, Math.min(DIGEST_LETTERS, value.asText().length()));
        }
        return value.isTextual() ? choice(texts, field, value.asText()) : number(texts, field, value);
    }

    /** "Conv1D: filters 32, kernel size 7, …". */
    private static String object(Texts texts, String field, JsonNode value) {
        String kind = choice(texts, field, value.path("type").asText());
        String names = field.startsWith("network.layers") ? "layer" : field;
        List<String> parts = new ArrayList<>();
        value.fieldNames().forEachRemaining(key -> {
            if (!key.equals("type")) {
                String name = FieldNames.of(texts, names + "." + key).toLowerCase(texts.locale());
                parts.add(name + " " + words(texts, field + "." + key, value.get(key)));
            }
        });
        String all = texts.list(parts);
        return kind.isEmpty() || all.isEmpty() ? kind + all : texts.get("app.widget.value.object", kind, all);
    }

    /** Display name of an enumerated value if the forms have one, else its name in Keras and in the file. */
    public static String choice(Texts texts, String field, String value) {
        String constant = value.toUpperCase(Locale.ROOT).replace('-', '_');
        String name = field.replaceFirst("^(windows|training|data\\.options)\\.", "");
        String section = field.startsWith("training.") ? "training" : field.startsWith("data.") ? "series" : "windows";
        try {
            return texts.get("app." + section + "." + name + "." + constant);
        } catch (MissingResourceException e) {
            return value;
        }
    }

    private static String number(Texts texts, String field, JsonNode value) {
        if (!value.isIntegralNumber()) {
            double number = value.asDouble();
            return Numbers.write(
                    field.startsWith(SPLITS) ? Math.rint(SHARES * number) / SHARES : number, texts.locale());
        }
        // A seed is no size.
        return field.equals("seed")
                ? value.asText()
                : Decimals.of("#,##0", texts.locale()).format(value.bigIntegerValue());
    }
}
