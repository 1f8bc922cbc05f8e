package dev.lookback.recipe.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** Comparison of two JSON trees by the recipe that they mean, however their numbers and times are written. */
public final class SameJson {

    private SameJson() {}

    /** A field may be missing in one and null in the other; the version is ignored. */
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
                || isNonFinite(a) && isNonFinite(b) && number(a).equals(number(b))
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

    /** NaN and infinity may be written as strings. */
    private static boolean isNonFinite(JsonNode node) {
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
