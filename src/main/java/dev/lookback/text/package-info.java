/**
 * What the program says, kept apart from how it is said: the core makes {@link dev.lookback.text.Message}s (a key and
 * its arguments), {@link dev.lookback.text.Texts} turns them into English or Chinese from the bundles under
 * {@code assets/text}.
 *
 * <p>An addition to the design's list of packages: problems are found in the core, yet every visible text lives in a
 * resource bundle, so keys must be able to travel up through all packages. It stands above {@code series} and imports
 * nothing.
 */
package dev.lookback.text;
