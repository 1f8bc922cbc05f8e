package dev.lookback.export.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import dev.lookback.window.scale.ColumnScale;
import dev.lookback.window.scale.FittedScales;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fitted scales of a model as JSON. Parsed strictly: every field exactly once, and a valid number. */
final class ScalesJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ScalesJson() {}

    static byte[] write(FittedScales scales) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(scales);
    }

    /**
     * @param columns number of columns in the recipe
     * @throws ModelFileException naming the field
     */
    static FittedScales read(byte[] json, int columns) throws IOException {
        JsonNode root = tree(json);
        requireFields(root, "", Set.of("features", "output", "reportScale", "naiveMae"));
        JsonNode features = root.get("features");
        if (!features.isArray() || features.size() != columns) {
            throw invalid("features", Message.of("export.model.scaleCount", features.size(), columns));
        }
        List<ColumnScale> scales = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            scales.add(scale(features.get(i), "features[" + i + "]"));
        }
        return new FittedScales(
                scales,
                scale(root.get("output"), "output"),
                positive(root.get("reportScale"), "reportScale"),
                error(root.get("naiveMae")));
    }

    private static JsonNode tree(byte[] json) throws IOException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new ModelFileException(Message.of("export.model.syntax", line), e);
        }
    }

    private static ColumnScale scale(JsonNode node, String field) {
        requireFields(node, field + ".", Set.of("offset", "scale"));
        return new ColumnScale(
                finite(node.get("offset"), field + ".offset"), positive(node.get("scale"), field + ".scale"));
    }

    /** Requires exactly these fields. */
    private static void requireFields(JsonNode node, String prefix, Set<String> names) {
        for (String name : names.stream().sorted().toList()) {
            if (!node.has(name)) {
                throw invalid(prefix + name, Message.of("export.model.missing"));
            }
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw invalid(prefix + Excerpt.of(name), Message.of("export.model.unknown"));
            }
        });
    }

    private static double finite(JsonNode node, String field) {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw invalid(field, Message.of("export.model.finite", shown(node)));
        }
        return node.doubleValue();
    }

    private static double positive(JsonNode node, String field) {
        if (!(finite(node, field) > 0)) {
            throw invalid(field, Message.of("export.model.aboveZero", shown(node)));
        }
        return node.doubleValue();
    }

    /** NaN is valid where there were no windows to measure the error on. */
    private static double error(JsonNode node) {
        if (node.isTextual() && node.textValue().equals("NaN")) {
            return Double.NaN;
        }
        if (!(finite(node, "naiveMae") >= 0)) {
            throw invalid("naiveMae", Message.of("recipe.problem.notNegative"));
        }
        return node.doubleValue();
    }

    private static String shown(JsonNode node) {
        return Excerpt.of(node.toString());
    }

    private static ModelFileException invalid(String field, Message problem) {
        return new ModelFileException(Message.of("export.model.field", field, problem), null);
    }
}
