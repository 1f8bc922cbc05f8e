package dev.lookback.recipe.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** Tells whether two trees of JSON mean the same recipe, however their numbers and times are written. */
public final class SameJson {

    private SameJson() {}

    /** Fields that are absent may be null in the other; the version is that of the file. */
    public static boolean of(JsonNode read, JsonNode kept) {
        ObjectNode without = read.deepCopy();
        ObjectNode others = kept.deepCopy();
        without.remove("version");
        others.remove("version");
        return same(without, others);
    }

    private static boolean same(JsonNode a, JsonNode b) {
        if (a.isObject() && b.isObject()) {
            return covers(a, b) && covers(b, a);
        }
        if (a.isArray() && b.isArray() && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                if (!same(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (a.isNumber() && b.isNumber()) {
            return a.isIntegralNumber() && b.isIntegralNumber()
                    ? a.bigIntegerValue().equals(b.bigIntegerValue())
                    : a.doubleValue() == b.doubleValue();
        }
        return a.equals(b)
                || isNoFinite(a) && isNoFinite(b) && number(a).equals(number(b))
                || time(a).isPresent() && time(a).equals(time(b));
    }

    private static boolean covers(JsonNode a, JsonNode b) {
        for (Map.Entry<String, JsonNode> field : a.properties()) {
            JsonNode other = b.path(field.getKey());
            boolean none = field.getValue().isNull() && other.isMissingNode();
            if (!none && !same(field.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    /** What is beyond all numbers may be written as a word. */
    private static boolean isNoFinite(JsonNode node) {
        return node.isNumber() && !Double.isFinite(node.doubleValue())
                || node.isTextual() && node.textValue().matches("NaN|-?Infinity");
    }

    private static Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : Double.valueOf(node.textValue());
    }

    private static Optional<LocalDateTime> time(JsonNode node) {
        try {
            return node.isTextual() ? Optional.of(LocalDateTime.parse(node.textValue())) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
