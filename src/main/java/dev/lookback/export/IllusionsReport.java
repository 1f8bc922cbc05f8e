package dev.lookback.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;

/** Report of the findings of the illusion detectors as JSON, under the key {@code findings}. */
public final class IllusionsReport {

    private IllusionsReport() {}

    /** Always in English: reports are compared by programs. */
    public static ArrayNode of(List<Finding> findings) {
        Texts english = new Texts(Locale.ENGLISH);
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : findings) {
            ObjectNode node = array.addObject();
            node.put("kind", camel(finding.kind().name()));
            node.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            // Non-breaking spaces are only for the screen.
            node.put("sentence", english.get(finding.message()).replace('\u00a0', ' '));
            ObjectNode figures = node.putObject("figures");
            finding.figures().forEach((name, value) -> {
                if (Double.isFinite(value)) {
                    figures.put(name, value);
                } else {
                    figures.putNull(name);
                }
            });
        }
        return array;
    }

    /** SHORT_SPLIT becomes shortSplit. */
    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
