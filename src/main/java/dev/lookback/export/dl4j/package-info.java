/** Export of networks in DL4J's own layers, which open without Lookback. */
package dev.lookback.export.dl4j;
