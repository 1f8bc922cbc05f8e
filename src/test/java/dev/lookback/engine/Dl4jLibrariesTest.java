package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.graph.FlatArray;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Compatibility of DL4J with libraries newer than it asks for. */
class Dl4jLibrariesTest {

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
}
