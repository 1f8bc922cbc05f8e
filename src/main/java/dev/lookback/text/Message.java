package dev.lookback.text;

import java.util.List;

/**
 * Something to tell the user, not yet put into a language.
 *
 * @param key its place in the bundles; see {@link Texts} for which file holds it
 * @param arguments numbers, strings, or further messages, in the order of the pattern's {@code {0}}, {@code {1}} …
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
