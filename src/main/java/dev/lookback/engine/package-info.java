/**
 * From recipe to numbers: the DL4J network a recipe describes, one training step, inference, weights in and out. No
 * other package but {@code export} sees DL4J or ND4J.
 *
 * <p>What was tried for the notebook's network (120 steps of 6 features, batch 64), and what it gave. Milliseconds are of
 * processor time for a step on one thread, on a machine whose other core was busy; PyTorch took 19 to 21 ms there.
 *
 * <ul>
 *   <li>Tiles of twelve accumulators with the Vector API, channels last, no im2col: 130 to 165 GFLOP/s in the large products.
 *       With sparse ways back through pooling and ReLU: 9.0 ms.
 *   <li>DL4J's updater on the result: its native operations wait for each other's threads, were more than half of a step on
 *       the busy machine, and left 229 KB of garbage a step. The optimizer's step on the heap leaves about 1.3 KB.
 *   <li>Two convolutions with nothing between them as one ({@code ConvolutionPair}): 1.75 ms. It helps where the first has
 *       no activation, as in the notebook; the dilated network stays as it is, at 4.5 ms.
 *   <li>Plain loops: Java 17 makes vector instructions neither of ranges that begin in the middle of an array nor of more
 *       than six terms, and gave 7 to 9 GFLOP/s; six fused terms from copies 40. A step: 42 ms, and 6.0 ms with the above.
 * </ul>
 */
package dev.lookback.engine;
