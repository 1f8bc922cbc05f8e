package dev.lookback.export.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.engine.TrainedModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening a model runs no code from the file. */
class ModelAttackTest {

    private static final AtomicInteger RUN = new AtomicInteger();

    @TempDir
    Path folder;

    /** Payload that runs when it is deserialized. */
    private static final class Trace implements Serializable {

        private static final long serialVersionUID = 1;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            RUN.incrementAndGet();
        }
    }

    @Test
    void serializedObjectsAreNotRead() throws IOException {
        TrainedModel model = Models.linear();
        Path file = folder.resolve("model.zip");
        ModelFile.write(model, file);
        byte[] zip = Zips.without(Files.readAllBytes(file), "digest.txt");
        byte[] network = Zips.content(zip, "network.zip");
        for (String entry : new String[] {"preprocessor.bin", "normalizer.bin", "updaterState.bin", "objects/trace"}) {
            network = Zips.with(network, entry, trace());
            zip = Zips.with(zip, entry, trace());
        }
        Files.write(file, Zips.with(zip, "network.zip", network));

        TrainedModel opened = ModelFile.read(file);

        assertThat(RUN).hasValue(0);
        assertThat(Models.forecast(opened, Models.WALK)).containsExactly(Models.forecast(model, Models.WALK));
        assertThat(runByDl4j(network)).as("the file is such an attack").isPositive();
    }

    @Test
    void aNetworkConfigurationIsNotReadEither() throws IOException {
        TrainedModel model = Models.linear();
        Path file = folder.resolve("model.zip");
        ModelFile.write(model, file);
        byte[] zip = Zips.without(Files.readAllBytes(file), "digest.txt");
        byte[] network = Zips.with(
                Zips.content(zip, "network.zip"),
                "configuration.json",
                "{\"@class\":\"javax.swing.JEditorPane\",\"page\":\"http://localhost/\"}".getBytes());
        Files.write(file, Zips.with(zip, "network.zip", network));

        assertThat(Models.forecast(ModelFile.read(file), Models.WALK))
                .containsExactly(Models.forecast(model, Models.WALK));
    }

    /** How often the payload runs in DL4J's own reader. */
    private static int runByDl4j(byte[] network) throws IOException {
        RUN.set(0);
        try {
            ModelSerializer.restoreMultiLayerNetworkAndNormalizer(new ByteArrayInputStream(network), false);
        } catch (RuntimeException e) {
            // The reader refuses the file, but only after the payload has run.
            assertThat(e).isNotNull();
        }
        return RUN.getAndSet(0);
    }

    private static byte[] trace() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Trace());
        }
        return bytes.toByteArray();
    }
}
