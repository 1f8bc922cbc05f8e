/**
 * From recipe to numbers: the DL4J network a recipe describes, one training step, inference, weights in and out. No
 * other package but {@code export} sees DL4J or ND4J.
 */
package dev.lookback.engine;
