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

/** Scales of a model as JSON. Read strictly: every field is there once, and is a number that can be computed with. */
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
     * @param columns how many columns the recipe names
     * @throws ModelFileException naming the field
     */
    static FittedScales read(byte[] json, int columns) throws IOException {
        JsonNode root = tree(json);
        fields(root, "", Set.of("features", "output", "reportScale", "naiveMae"));
        JsonNode features = root.get("features");
        if (!features.isArray() || features.size() != columns) {
            throw wrong("features", Message.of("export.model.scaleCount", features.size(), columns));
        }
        List<ColumnScale> scales = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            scales.add(scale(features.get(i), "features[" + i + "]"));
        }
        return new FittedScales(
                scales,
                scale(root.get("output"), "output"),
                above(root.get("reportScale"), "reportScale"),
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
        fields(node, field + ".", Set.of("offset", "scale"));
        return new ColumnScale(
                finite(node.get("offset"), field + ".offset"), above(node.get("scale"), field + ".scale"));
    }

    /** These and no others. */
    private static void fields(JsonNode node, String prefix, Set<String> names) {
        for (String name : names.stream().sorted().toList()) {
            if (!node.has(name)) {
                throw wrong(prefix + name, Message.of("export.model.missing"));
            }
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw wrong(prefix + Excerpt.of(name), Message.of("export.model.unknown"));
            }
        });
    }

    private static double finite(JsonNode node, String field) {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong(field, Message.of("export.model.finite", shown(node)));
        }
        return node.doubleValue();
    }

    private static double above(JsonNode node, String field) {
        if (!(finite(node, field) > 0)) {
            throw wrong(field, Message.of("export.model.aboveZero", shown(node)));
        }
        return node.doubleValue();
    }

    /** Not a number where there were no windows to measure it on. */
    private static double error(JsonNode node) {
        if (node.isTextual() && node.textValue().equals("NaN")) {
            return Double.NaN;
        }
        if (!(finite(node, "naiveMae") >= 0)) {
            throw wrong("naiveMae", Message.of("recipe.problem.notNegative"));
        }
        return node.doubleValue();
    }

    private static String shown(JsonNode node) {
        return Excerpt.of(node.toString());
    }

    private static ModelFileException wrong(String field, Message what) {
        return new ModelFileException(Message.of("export.model.field", field, what), null);
    }
}
