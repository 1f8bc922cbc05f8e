package dev.lookback.recipe.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/** Error messages for a recipe's JSON, with line, field and the expected value. */
final class JsonErrors {

    private JsonErrors() {}

    /** @param root the same JSON as a tree: the exception alone does not distinguish a missing field from a wrong one */
    static Message message(JacksonException e, JsonNode root) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            Object what = field(e).isEmpty() ? Message.of("recipe.file.something") : field(e);
            return Message.of("recipe.file.beyondBounds", line, what, RecipeJson.MAX_TEXT_LENGTH, RecipeJson.MAX_DEPTH);
        }
        if (!(e instanceof JsonMappingException mapping)) {
            return Message.of("recipe.file.syntax", line, column(e.getLocation()));
        }
        String field = field(e);
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Message.of("recipe.file.unknownField", line, field, known(unknown));
        }
        if (e instanceof InvalidTypeIdException type) {
            List<String> types = RecipeJson.types(type.getBaseType().getRawClass());
            return type.getTypeId() == null
                    ? Message.of("recipe.file.noType", line, field, types)
                    : Message.of("recipe.file.unknownType", line, field, Excerpt.of(type.getTypeId()), types);
        }
        Class<?> wanted = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        boolean missing = !field.isEmpty() && at(mapping.getPath(), root).isMissingNode();
        return Message.of(missing ? "recipe.file.missing" : "recipe.file.wrongValue", line, field, expected(wanted));
    }

    private static int column(JsonLocation location) {
        return location == null ? 0 : location.getColumnNr();
    }

    /** Empty for an error that does not belong to a field. */
    private static String field(JacksonException e) {
        return e instanceof JsonMappingException mapping ? Excerpt.of(path(mapping.getPath())) : "";
    }

    /** Path of the field, as problems name it: {@code layers[1].filters}. */
    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static JsonNode at(List<Reference> references, JsonNode root) {
        JsonNode node = root;
        for (Reference reference : references) {
            node = reference.getFieldName() == null
                    ? node.path(reference.getIndex())
                    : node.path(reference.getFieldName());
        }
        return node;
    }

    private static List<String> known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream().map(String::valueOf).toList();
    }

    private static Message expected(Class<?> type) {
        if (type == null) {
            return Message.of("recipe.file.expected.other");
        }
        if (type.isEnum()) {
            return Message.of("recipe.file.expected.word", words(type));
        }
        if (type == int.class || type == long.class) {
            return Message.of("recipe.file.expected.wholeNumber");
        }
        if (type == double.class) {
            return Message.of("recipe.file.expected.number");
        }
        if (type == boolean.class) {
            return Message.of("recipe.file.expected.trueOrFalse");
        }
        if (type == String.class) {
            return Message.of("recipe.file.expected.text");
        }
        if (type == LocalDateTime.class) {
            return Message.of("recipe.file.expected.time");
        }
        return Message.of(
                List.class.isAssignableFrom(type) ? "recipe.file.expected.list" : "recipe.file.expected.other");
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(c -> RecipeJson.word((Enum<?>) c))
                .toList();
    }
}
