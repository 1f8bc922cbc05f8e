package dev.lookback.export.dl4j;

import dev.lookback.engine.TrainedModel;
import dev.lookback.export.model.ModelFile;
import dev.lookback.file.AtomicFile;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Recipe;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * Export of a trained network to other programs: {@code MultiLayerNetwork.load} opens it without any class of this one. It takes
 * scaled windows {@code [batch, features, timeSteps]} and puts out the same numbers, {@code [batch, 1]}, in scaled terms.
 * For inference: what only matters in training, such as dropout, is left out. Recipe and scales lie in the same
 * zip, for making such windows; DL4J ignores them.
 */
public final class Dl4jNetwork {

    private Dl4jNetwork() {}

    /** @throws NotExportableException if DL4J has no layers of its own for it */
    public static void write(TrainedModel model, Path file) throws IOException {
        ByteArrayOutputStream network = new ByteArrayOutputStream();
        ModelSerializer.writeModel(network(model), network, false);
        AtomicFile.write(file, out -> write(network.toByteArray(), model, out));
    }

    private static void write(byte[] network, TrainedModel model, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(network))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                entries.transferTo(zip);
                zip.closeEntry();
            }
        }
        ModelFile.describe(model, zip);
        zip.finish();
    }

    private static MultiLayerNetwork network(TrainedModel model) {
        Recipe recipe = model.recipe();
        ILossFunction loss = loss(recipe.training().loss());
        List<Dl4jLayer> layers = new Dl4jTranslation(recipe.trace(), model.weights(), loss).layers();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration(layers, recipe));
        network.init(Nd4j.createFromArray(numbers(layers)).reshape(1, -1), false);
        return network;
    }

    private static MultiLayerConfiguration configuration(List<Dl4jLayer> layers, Recipe recipe) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(recipe.seed())
                .dataType(DataType.FLOAT)
                .updater(new Sgd(recipe.training().learningRate()))
                .list();
        layers.forEach(layer -> list.layer(layer.layer()));
        // Without an input type: DL4J then takes every layer as it is and puts nothing in between.
        return list.build();
    }

    private static float[] numbers(List<Dl4jLayer> layers) {
        int count = layers.stream().mapToInt(layer -> layer.numbers().length).sum();
        float[] all = new float[count];
        int at = 0;
        for (Dl4jLayer layer : layers) {
            System.arraycopy(layer.numbers(), 0, all, at, layer.numbers().length);
            at += layer.numbers().length;
        }
        return all;
    }

    /** DL4J lacks some of our losses; answers do not depend on them. */
    private static ILossFunction loss(Loss loss) {
        return loss instanceof Loss.Mse ? new LossMSE() : new LossMAE();
    }
}
