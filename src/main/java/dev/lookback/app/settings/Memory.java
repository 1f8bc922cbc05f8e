package dev.lookback.app.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.lookback.file.AtomicFile;
import dev.lookback.file.BoundedFile;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFile;
import dev.lookback.recipe.RecipeFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps settings and the last session's recipe in a folder of the user. What cannot be read or written is logged and
 * otherwise forgotten: a broken settings file must never keep the program from starting.
 */
public final class Memory {

    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);

    /** Bytes of settings at most; usual ones have one thousand. */
    private static final int LARGEST = 1 << 20;

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Path settingsFile;
    private final Path sessionFile;
    private Settings settings;

    public Memory(Path folder) {
        settingsFile = folder.resolve("settings.json");
        sessionFile = folder.resolve("session.lookback.json");
        settings = readSettings();
    }

    public Settings settings() {
        return settings;
    }

    public void change(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
        try {
            Files.createDirectories(settingsFile.getParent());
            AtomicFile.write(settingsFile, out -> out.write(json.writeValueAsBytes(settings)));
        } catch (IOException e) {
            LOG.warn("Cannot keep the settings in {}", settingsFile, e);
        }
    }

    /** The recipe that was open when the program was last closed. */
    public Optional<Recipe> session() {
        if (!Files.exists(sessionFile)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecipeFile.read(sessionFile));
        } catch (IOException | RecipeFormatException e) {
            LOG.warn("Cannot bring back the last session from {}", sessionFile, e);
            return Optional.empty();
        }
    }

    public void keepSession(Recipe recipe) {
        try {
            Files.createDirectories(sessionFile.getParent());
            RecipeFile.write(recipe, sessionFile);
        } catch (IOException e) {
            LOG.warn("Cannot keep the session in {}", sessionFile, e);
        }
    }

    private Settings readSettings() {
        if (!Files.exists(settingsFile)) {
            return Settings.first();
        }
        try {
            return json.readValue(BoundedFile.read(settingsFile, LARGEST), Settings.class);
        } catch (IOException e) {
            LOG.warn("Cannot read the settings in {}", settingsFile, e);
            return Settings.first();
        }
    }
}
