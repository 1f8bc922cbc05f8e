/** Kernels with the JDK's Vector API, in a source folder that is compiled with the incubator module. */
package dev.lookback.engine.kernel.vector;
