package dev.lookback.runs.store.sqlite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;

/** JSON of small values that are read only as a whole. */
public final class StoreJson {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private StoreJson() {}

    public static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static <T> T value(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static String text(RunEvent.Failed failure) {
        ObjectNode node = JSON.createObjectNode();
        node.set("reason", tree(failure.reason()));
        node.set("advice", tree(failure.advice()));
        return node.toString();
    }

    public static RunEvent.Failed failure(String text) {
        JsonNode node = value(text, JsonNode.class);
        return new RunEvent.Failed(message(node.get("reason")), message(node.get("advice")));
    }

    public static String text(Message message) {
        return tree(message).toString();
    }

    public static Message message(String text) {
        return message(value(text, JsonNode.class));
    }

    public static JsonNode tree(Message message) {
        ObjectNode node = JSON.createObjectNode().put("key", message.key());
        ArrayNode arguments = node.putArray("arguments");
        message.arguments().forEach(a -> arguments.add(argument(a)));
        return node;
    }

    public static Message message(JsonNode node) {
        List<Object> arguments = new ArrayList<>();
        node.get("arguments").forEach(a -> arguments.add(argument(a)));
        Message message = new Message(node.get("key").textValue(), arguments);
        return isSayable(message) ? message : Message.of("runs.store.otherWords", message.key());
    }

    /** Another version of the program, or another program, may have said what this one has no words for. */
    private static boolean isSayable(Message message) {
        try {
            ENGLISH.get(message);
            return true;
        } catch (MissingResourceException | IllegalArgumentException e) {
            return false;
        }
    }

    private static JsonNode argument(Object value) {
        if (value instanceof List<?> items) {
            ArrayNode list = JSON.createArrayNode();
            items.forEach(item -> list.add(argument(item)));
            return list;
        }
        return value instanceof Message message ? tree(message) : JSON.valueToTree(value);
    }

    private static Object argument(JsonNode node) {
        if (node.isObject()) {
            return message(node);
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(argument(item)));
            return items;
        }
        return node.isNumber() ? node.numberValue() : node.asText();
    }
}
