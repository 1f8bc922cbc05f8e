/**
 * A network's arithmetic on plain float arrays: forward, backward, one window at a time, so that a window's numbers stay in
 * the processor's cache. Nothing here knows DL4J.
 *
 * <p>Sequences are {@code [timeSteps][channels]}, channels fastest; rows are as long as {@link Kernels#lanes()} asks, the
 * rest of a row is zero or ignored. {@code Kernels} has two implementations: with the JDK's Vector API (a source folder of
 * its own, since it is compiled against a module that not every Java has) and in plain loops.
 */
package dev.lookback.engine.kernel;
