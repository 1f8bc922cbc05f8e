package dev.lookback.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lookback.engine.TrainedModel;
import dev.lookback.file.AtomicFile;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFile;
import dev.lookback.text.Message;
import dev.lookback.window.FittedScales;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A trained model as one zip: {@code recipe.json}, {@code scales.json} (what was fitted on the train split) and
 * {@code network.zip} (DL4J's own file). Opened again it forecasts the same numbers.
 */
public final class ModelFile {

    private static final String RECIPE = "recipe.json";
    private static final String SCALES = "scales.json";
    private static final String NETWORK = "network.zip";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFile() {}

    public static void write(TrainedModel model, Path file) throws IOException {
        AtomicFile.write(file, out -> write(model, out));
    }

    private static void write(TrainedModel model, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        describe(model, zip);
        put(zip, NETWORK, model.networkBytes());
        zip.finish();
    }

    /** All about a model but its network. */
    static void describe(TrainedModel model, ZipOutputStream zip) throws IOException {
        put(zip, RECIPE, RecipeFile.toJson(model.recipe()).getBytes(StandardCharsets.UTF_8));
        put(zip, SCALES, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(model.scales()));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * @throws ModelFileException if the file is no model
     * @throws IOException if it cannot be read
     */
    public static TrainedModel read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return model(entry(zip, RECIPE, file), entry(zip, SCALES, file), entry(zip, NETWORK, file), file);
        } catch (ZipException e) {
            throw broken(file, e);
        }
    }

    private static TrainedModel model(byte[] recipeBytes, byte[] scaleBytes, byte[] network, Path file) {
        try {
            Recipe recipe = RecipeFile.fromJson(new String(recipeBytes, StandardCharsets.UTF_8));
            FittedScales scales = JSON.readValue(scaleBytes, FittedScales.class);
            TrainedModel model = TrainedModel.of(recipe, scales, network);
            int features = recipe.data().features().size();
            if (scales.features().size() != features
                    || model.parameters() != recipe.trace().parameters()) {
                throw new IllegalStateException("recipe, scales and network belong to different models");
            }
            return model;
        } catch (IOException | RuntimeException e) {
            // Whatever the parts' own readers think of them, to the user it is one thing: no model of ours.
            throw broken(file, e);
        }
    }

    private static ModelFileException broken(Path file, Exception cause) {
        return new ModelFileException(Message.of("export.model.broken", file.toString()), cause);
    }

    private static byte[] entry(ZipFile zip, String name, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ModelFileException(Message.of("export.model.lacks", file.toString(), name), null);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
