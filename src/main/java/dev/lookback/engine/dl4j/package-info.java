/** DL4J configuration of a network, with the layers, losses and optimizers that DL4J lacks. */
package dev.lookback.engine.dl4j;
