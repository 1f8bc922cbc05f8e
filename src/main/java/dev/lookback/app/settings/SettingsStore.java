package dev.lookback.app.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.lookback.file.AtomicFile;
import dev.lookback.file.BoundedFile;
import dev.lookback.file.WriteErrors;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings and last recipe as files in the user's folder. What cannot be read is logged and otherwise forgotten: a
 * broken settings file must never keep the program from starting. What cannot be written is told once, and tried again
 * with the next change; until then it is remembered as long as the program lives.
 */
public final class SettingsStore {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    /** Writing of a file, which may fail. */
    private interface Writing {
        void run() throws IOException;
    }

    /** Maximum size of a settings file in bytes; usual ones have about a thousand. */
    private static final int LARGEST = 1 << 20;

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Executor writer;
    private final Path settingsFile;
    private final Path sessionFile;
    private final Set<Path> troubled = ConcurrentHashMap.newKeySet();
    private volatile Consumer<Message> trouble = reason -> {};
    private Settings settings;

    /** Store that writes on the calling thread. */
    public SettingsStore(Path folder) {
        this(folder, Runnable::run);
    }

    /** @param writer serial executor, so that the window never waits for a slow disk */
    public SettingsStore(Path folder, Executor writer) {
        this.writer = writer;
        settingsFile = folder.resolve("settings.json");
        sessionFile = folder.resolve("session.lookback.json");
        settings = readSettings();
    }

    /** @param listener called once with the reason when saving fails, on the writing thread, and again only after it has worked */
    public void onTrouble(Consumer<Message> listener) {
        trouble = listener;
    }

    public Settings settings() {
        return settings;
    }

    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings);
        settings = changed;
        keep(settingsFile, () -> AtomicFile.write(settingsFile, out -> out.write(json.writeValueAsBytes(changed))));
    }

    /** Recipe of the last session. */
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
        keep(sessionFile, () -> RecipeFile.write(recipe, sessionFile));
    }

    private void keep(Path file, Writing writing) {
        writer.execute(() -> write(file, writing));
    }

    private void write(Path file, Writing writing) {
        try {
            Files.createDirectories(file.getParent());
            writing.run();
            troubled.remove(file);
        } catch (IOException e) {
            LOG.warn("Cannot keep {}", file, e);
            if (troubled.add(file)) {
                trouble.accept(WriteErrors.message(file, e));
            }
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
