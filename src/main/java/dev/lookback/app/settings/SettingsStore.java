package dev.lookback.app.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.lookback.file.AtomicFile;
import dev.lookback.file.BoundedFile;
import dev.lookback.file.WriteTrouble;
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
 * Keeps settings and the last session's recipe in a folder of the user. What cannot be read is logged and otherwise forgotten: a
 * broken settings file must never keep the program from starting. What cannot be written is told once, and tried again with the
 * next change; until then it is remembered as long as the program lives.
 */
public final class SettingsStore {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    /** Writes a file, or fails to. */
    private interface Writing {
        void run() throws IOException;
    }

    /** Bytes of settings at most; usual ones have one thousand. */
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

    /** Writes where it is asked to. */
    public SettingsStore(Path folder) {
        this(folder, Runnable::run);
    }

    /** @param writer does one thing after the other: disks may be slow, and the window is not to wait for them */
    public SettingsStore(Path folder, Executor writer) {
        this.writer = writer;
        settingsFile = folder.resolve("settings.json");
        sessionFile = folder.resolve("session.lookback.json");
        settings = readSettings();
    }

    /** @param listener hears why something cannot be kept, on the thread that tried to: once until it can be again */
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
                trouble.accept(WriteTrouble.of(file, e));
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
