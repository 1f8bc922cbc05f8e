package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.CrashReportingUtil;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.graph.FlatArray;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** DL4J on libraries that are newer than it asks for, and without those that it is not given. */
class Dl4jLibrariesTest {

    @Test
    void whereMemoryRunsOutNothingElseFailsAndNoFileIsLeft() throws Exception {
        Class.forName(Dl4jComputation.class.getName());
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list(new OutputLayer.Builder(LossFunction.MSE).nIn(1).nOut(2).build())
                .build());
        List<Path> before = here();

        assertThatCode(() -> CrashReportingUtil.writeMemoryCrashDump(network, new OutOfMemoryError()))
                .doesNotThrowAnyException();

        assertThat(here()).isEqualTo(before);
    }

    @Test
    void arraysAndGraphsGoThroughFlatBuffers() throws Exception {
        INDArray array = Nd4j.createFromArray(new float[][] {{1, 2, 3}, {4, 5, 6}});
        FlatBufferBuilder builder = new FlatBufferBuilder(64);
        builder.finish(array.toFlatArray(builder));
        ByteBuffer bytes = ByteBuffer.wrap(builder.sizedByteArray());
        assertThat(Nd4j.createFromFlatArray(FlatArray.getRootAsFlatArray(bytes)))
                .isEqualTo(array);

        SameDiff graph = SameDiff.create();
        SDVariable doubled = graph.var("x", array).mul("doubled", 2);
        SameDiff read = SameDiff.fromFlatBuffers(graph.asFlatBuffers(true));
        assertThat(read.getVariable(doubled.name()).eval()).isEqualTo(array.mul(2));
    }

    private static List<Path> here() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.sorted().toList();
        }
    }
}
