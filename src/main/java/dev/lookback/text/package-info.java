/**
 * Messages and their translation: the core creates {@link dev.lookback.text.Message}s (a key and its arguments), and
 * {@link dev.lookback.text.Texts} turns them into English or Chinese from the resource bundles under {@code assets/text}.
 *
 * <p>Problems are found in the core while every visible text lives in a resource bundle, so keys have to travel up
 * through all packages. This one therefore imports nothing, and all others may use it.
 */
package dev.lookback.text;
