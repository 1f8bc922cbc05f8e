package dev.lookback.recipe.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.json.RecipeJson;
import dev.lookback.series.column.expression.Expression;
import dev.lookback.series.column.expression.ExpressionException;
import dev.lookback.text.Message;
import java.util.List;
import java.util.Map;

/** Conversion of a field's value from text to JSON. */
final class FieldJson {

    /** Fields that have a type of their own, with fields in turn. */
    static final Map<String, Class<?>> TYPES = Map.of(
            "optimizer", Optimizer.class,
            "loss", Loss.class,
            "schedule", Schedule.class);

    /** Default values of the other fields when an optimizer, loss or schedule is chosen by its type alone. */
    private static final List<Record> DEFAULTS = List.of(
            Optimizer.RmsProp.keras(),
            Optimizer.Adam.keras(),
            Optimizer.AdamW.keras(),
            Optimizer.Nadam.keras(),
            Optimizer.Sgd.keras(),
            new Loss.Mae(),
            new Loss.Mse(),
            new Loss.Huber(1),
            new Loss.Quantile(0.5),
            new Schedule.Constant(),
            new Schedule.Step(10, 0.5),
            new Schedule.Exponential(0.95),
            new Schedule.Cosine(0),
            new Schedule.OnPlateau(3, 0.5, 0));

    private FieldJson() {}

    /** @throws RecipeFieldException if the field cannot have that value */
    static JsonNode toJson(RecipeField field, String value) {
        if (TYPES.containsKey(field.name())) {
            return DEFAULTS.stream()
                    .filter(TYPES.get(field.name())::isInstance)
                    .map(record -> RecipeJson.MAPPER.<JsonNode>valueToTree(record))
                    .filter(node -> node.path("type").asText().equals(value))
                    .findFirst()
                    .orElseThrow(() -> notOne(field, value));
        }
        if (field.kind() == RecipeField.Kind.CHOICE) {
            if (!field.choices().contains(value)) {
                throw notOne(field, value);
            }
            return value.equals("true") || value.equals("false")
                    ? JsonNodeFactory.instance.booleanNode(value.equals("true"))
                    : TextNode.valueOf(value);
        }
        if (field.kind() == RecipeField.Kind.FORMULA) {
            return TextNode.valueOf(formula(value));
        }
        double number = number(field, value);
        if (field.kind() == RecipeField.Kind.NUMBER) {
            return DoubleNode.valueOf(number);
        }
        if (number != Math.rint(number)) {
            throw new RecipeFieldException(Message.of("recipe.field.notWhole", field.path(), value));
        }
        return JsonNodeFactory.instance.numberNode((long) number);
    }

    private static String formula(String text) {
        try {
            Expression.parse(text);
            return text;
        } catch (ExpressionException e) {
            throw new RecipeFieldException(e.told(), e);
        }
    }

    private static RecipeFieldException notOne(RecipeField field, String value) {
        return new RecipeFieldException(Message.of("recipe.field.notOne", field.path(), value, field.choices()));
    }

    /** @throws RecipeFieldException if the value is not a finite number */
    static double number(RecipeField field, String value) {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
            throw notNumber(field, value, null);
        } catch (NumberFormatException e) {
            throw notNumber(field, value, e);
        }
    }

    private static RecipeFieldException notNumber(RecipeField field, String value, Throwable cause) {
        return new RecipeFieldException(Message.of("recipe.field.notNumber", field.path(), value), cause);
    }
}
