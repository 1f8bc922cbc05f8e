package dev.lookback.text;

import java.util.List;

/**
 * Message to the user, independent of language: a key in the text bundles and the arguments of its pattern.
 *
 * @param key key in the resource bundles; see {@link Texts} for the file that holds it
 * @param arguments numbers, strings, nested messages or lists of these, in the order of the pattern's {@code {0}}, {@code {1}} …
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
