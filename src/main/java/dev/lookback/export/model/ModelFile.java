package dev.lookback.export.model;

import dev.lookback.engine.TrainedModel;
import dev.lookback.file.AtomicFile;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.text.Message;
import dev.lookback.window.scale.FittedScales;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/**
 * Model file: a trained model as one zip of {@code recipe.json}, {@code scales.json} (fitted on the train split), {@code
 * network.zip} (DL4J's own format) and {@code digest.txt} (SHA-256 of those three, one after the other; absent from files of
 * earlier versions). A model read back gives the same forecasts. Files from any source may be opened: only recipe, scales and
 * weights are read, and each is checked before the next.
 */
public final class ModelFile {

    private static final String RECIPE = "recipe.json";
    private static final String SCALES = "scales.json";
    private static final String NETWORK = "network.zip";
    private static final String DIGEST = "digest.txt";

    private static final int MAX_TEXT_SIZE = 16 * ModelArchive.MEGABYTE;

    /** More than the size of an incompressible float, including the overhead of compression. */
    private static final long BYTES_PER_WEIGHT = 5;

    private ModelFile() {}

    public static void write(TrainedModel model, Path file) throws IOException {
        AtomicFile.write(file, out -> write(model, out));
    }

    private static void write(TrainedModel model, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        byte[] recipe = recipe(model);
        byte[] scales = ScalesJson.write(model.scales());
        byte[] network = model.networkBytes();
        MessageDigest digest = digest();
        List.of(recipe, scales, network).forEach(digest::update);
        put(zip, RECIPE, recipe);
        put(zip, SCALES, scales);
        put(zip, NETWORK, network);
        put(zip, DIGEST, text(digest));
        zip.finish();
    }

    /** Writes recipe and scales of a model, without its network. */
    public static void describe(TrainedModel model, ZipOutputStream zip) throws IOException {
        put(zip, RECIPE, recipe(model));
        put(zip, SCALES, ScalesJson.write(model.scales()));
    }

    private static byte[] recipe(TrainedModel model) {
        return RecipeFile.toJson(model.recipe()).getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * @throws ModelFileException if the file is not a model or is damaged; says what is wrong
     * @throws IOException if it cannot be read
     */
    public static TrainedModel read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            // A pipe or device could block forever.
            throw broken(file, null);
        }
        try (ModelArchive archive = ModelArchive.open(file)) {
            return model(archive);
        } catch (ModelFileException e) {
            throw new ModelFileException(Message.of("export.model.in", file.toString(), e.reason()), e);
        } catch (ZipException | EOFException | UTFDataFormatException | RuntimeException e) {
            throw broken(file, e);
        }
    }

    private static TrainedModel model(ModelArchive archive) throws IOException {
        List.of(RECIPE, SCALES, NETWORK).forEach(archive::require);
        MessageDigest digest = digest();
        Recipe recipe = part(RECIPE, () -> ModelRecipe.read(read(archive, RECIPE, digest)));
        FittedScales scales = part(
                SCALES,
                () -> ScalesJson.read(
                        read(archive, SCALES, digest), recipe.data().features().size()));
        int parameters = (int) recipe.trace().parameters();
        float[] weights = part(NETWORK, () -> {
            long limit = MAX_TEXT_SIZE + BYTES_PER_WEIGHT * parameters;
            try (InputStream in = new DigestInputStream(archive.open(NETWORK, limit), digest)) {
                return NetworkZip.weights(in, parameters);
            }
        });
        if (archive.contains(DIGEST) && !Arrays.equals(archive.bytes(DIGEST, MAX_TEXT_SIZE), text(digest))) {
            throw new ModelFileException(Message.of("export.model.changed"), null);
        }
        return TrainedModel.of(recipe, scales, weights);
    }

    private static byte[] read(ModelArchive archive, String name, MessageDigest digest) throws IOException {
        byte[] content = archive.bytes(name, MAX_TEXT_SIZE);
        digest.update(content);
        return content;
    }

    /** Reads the content of one entry. */
    private interface Part<T> {
        T get() throws IOException;
    }

    /** Reads an entry; errors name it. */
    private static <T> T part(String name, Part<T> part) throws IOException {
        try {
            return part.get();
        } catch (ModelFileException e) {
            throw new ModelFileException(Message.of("export.model.part", name, e.reason()), e);
        }
    }

    private static ModelFileException broken(Path file, Exception cause) {
        return new ModelFileException(Message.of("export.model.broken", file.toString()), cause);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private static byte[] text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
    }
}
