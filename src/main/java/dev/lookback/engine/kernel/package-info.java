/**
 * Numeric kernels of the forward and backward pass on plain float arrays, one window at a time so that its numbers stay
 * in the processor's cache. Nothing here knows DL4J.
 *
 * <p>Sequences are {@code [timeSteps][channels]}, channels fastest; rows are padded to multiples of {@link
 * Kernels#lanes()}, and the padding is zero or ignored. {@code Kernels} has two implementations: in plain loops, and with
 * the JDK's Vector API (in a source folder of its own, since it is compiled against a module that not every Java has).
 */
package dev.lookback.engine.kernel;
