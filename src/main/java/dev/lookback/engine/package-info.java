/**
 * Training and inference engine: builds the network of a recipe, takes training steps, predicts, and reads and writes
 * weights. No other package but {@code export} uses DL4J or ND4J.
 *
 * <p>Measurements behind the design, for the notebook's network (120 steps of 6 features, batch 64). Times are
 * milliseconds of processor time per training step on one thread, on a machine whose other core was busy; PyTorch took 19
 * to 21 ms there.
 *
 * <ul>
 *   <li>Tiles of twelve accumulators with the Vector API, channels last, no im2col: 130 to 165 GFLOP/s in the large
 *       products. With a sparse backward pass through pooling and ReLU: 9.0 ms.
 *   <li>DL4J's updater on the result: its native operations wait for each other's threads, took more than half of a step
 *       on the busy machine, and left 229 KB of garbage per step. The optimizer step on the heap leaves about 1.3 KB.
 *   <li>Two convolutions with no activation between them fused into one ({@code FusedConvolutions}): 1.75 ms. It helps
 *       where the first one is linear, as in the notebook; the dilated network stays at 4.5 ms.
 *   <li>Plain loops: Java 17 vectorizes neither ranges that begin in the middle of an array nor sums of more than six
 *       terms, and reached 7 to 9 GFLOP/s; six fused terms read from copies reach 34 to 40. A step: 42 ms, and 6.0 ms
 *       with the above. All taps of a kernel at once, with one transposition per layer: the dilated network from 15.5 to
 *       11.8 ms.
 *   <li>OpenBLAS ({@code MatrixProductBenchmark}): 175 GFLOP/s on one thread for 1024 by 1024, 60 for the notebook's
 *       large convolution once its windows are laid out, 37 for one window of the dilated network: no more than plain
 *       loops.
 * </ul>
 *
 * <p>On the quiet machine, two threads, wall time: 1.25 ms against PyTorch's 13.9; the dilated network 2.1 against 8.0,
 * plain loops 3.3 against 13.9. Only plain loops on the dilated network miss the target, 11.8 ms against 7.2. Of that
 * step 69 % are the fused loops, 15 % transpositions, 6 % ReLU gradients; each term is loaded once for every sum, where
 * tiles load it once for several. Three sums from three terms reached 57 GFLOP/s alone, but Java inlines them and then
 * does not vectorize at all. An LSTM with 29 units over 60 steps takes 3.8 ms, PyTorch's 3.1: its steps depend on each
 * other, and one window at a time leaves them narrow.
 *
 * <p>DL4J's layer classes are not in the hot path: one training step that owns the whole network saves every copy, and
 * leaves nothing for them to do. DL4J's configuration is the definition, its parameter vector the layout, its zip the
 * file format. Layers that DL4J lacks (layer normalization, residual block) are defined in SameDiff, as a reference for
 * the kernels.
 *
 * <p>Batch normalization needs the statistics of the whole batch, the kernels take one window at a time: a training step has a
 * phase for each stretch between normalizations ({@code NetworkPass}). Going back, a phase computes its activations again: kept,
 * those of all layers would take the memory of the whole batch.
 */
package dev.lookback.engine;
