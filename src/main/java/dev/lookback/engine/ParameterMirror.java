package dev.lookback.engine;

import dev.lookback.engine.kernel.stack.OptimizerStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network's parameters twice, in the same order: where DL4J keeps them, and on the heap, where the kernels compute with
 * them. Each is brought up to date when it is asked for.
 */
final class ParameterMirror {

    private final MultiLayerNetwork network;
    private final float[] heap;
    private boolean heapIsNewer;
    private boolean networkIsNewer = true;

    ParameterMirror(MultiLayerNetwork network) {
        this.network = network;
        heap = new float[(int) network.numParams()];
    }

    int count() {
        return heap.length;
    }

    /** Whether {@link #heap()} will hold other numbers than the last time, but for those given to {@link #heapChanged}. */
    boolean networkIsNewer() {
        return networkIsNewer;
    }

    float[] heap() {
        if (networkIsNewer) {
            pointer().get(heap, 0, heap.length);
            networkIsNewer = false;
        }
        return heap;
    }

    void heapChanged() {
        heapIsNewer = true;
    }

    /** The network with the newest parameters; they may be changed in it before the heap is next asked for. */
    MultiLayerNetwork network() {
        if (heapIsNewer) {
            pointer().put(heap, 0, heap.length);
            heapIsNewer = false;
        }
        networkIsNewer = true;
        return network;
    }

    private FloatPointer pointer() {
        return (FloatPointer) network.params().data().addressPointer();
    }

    /** Which parameters belong together, and which of them are kernels. */
    static List<OptimizerStep.Block> blocks(MultiLayerNetwork network) {
        List<OptimizerStep.Block> blocks = new ArrayList<>();
        for (Layer layer : network.getLayers()) {
            for (Map.Entry<String, INDArray> parameter : layer.paramTable().entrySet()) {
                int from = (int) parameter.getValue().offset();
                blocks.add(new OptimizerStep.Block(
                        from,
                        from + (int) parameter.getValue().length(),
                        layer.conf()
                                .getLayer()
                                .initializer()
                                .isWeightParam(layer.conf().getLayer(), parameter.getKey())));
            }
        }
        return blocks;
    }
}
