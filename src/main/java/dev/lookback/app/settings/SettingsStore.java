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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings and last recipe as files in the user's folder. A file that cannot be read never keeps the program from starting: it is
 * copied beside itself, since the next change overwrites it, and that is told. What cannot be written is told once, and tried
 * again with the next change; until then it is remembered as long as the program lives.
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
    private final Set<Path> uncopied = ConcurrentHashMap.newKeySet();
    private final List<Message> untold = new ArrayList<>();
    private volatile Consumer<Message> trouble = untold::add;
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

    /**
     * @param listener called for each file that could not be read, and once with the reason when saving fails, on the writing
     *     thread, and again only after it has worked
     */
    public void onTrouble(Consumer<Message> listener) {
        trouble = listener;
        untold.forEach(listener);
        untold.clear();
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
            keepUnreadable(sessionFile, e);
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
            if (uncopied.contains(file)) {
                UnreadableFile.copy(file);
                uncopied.remove(file);
            }
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
            Settings read = json.readValue(BoundedFile.read(settingsFile, LARGEST), Settings.class);
            if (read == null) { // of the text "null"
                throw new IOException("no settings");
            }
            return read;
        } catch (IOException e) {
            keepUnreadable(settingsFile, e);
            return Settings.first();
        }
    }

    private void keepUnreadable(Path file, Exception why) {
        LOG.warn("Cannot read {}", file, why);
        if (!Files.isRegularFile(file)) {
            return; // a folder or a device, which cannot be overwritten
        }
        try {
            Path copy = UnreadableFile.copy(file);
            LOG.warn("A copy of it is kept as {}", copy);
            trouble.accept(Message.of("app.shell.unreadable", file.toString(), copy.toString()));
        } catch (IOException e) {
            LOG.warn("Cannot copy {}", file, e);
            uncopied.add(file);
            trouble.accept(Message.of("app.shell.unreadable.uncopied", file.toString()));
        }
    }
}
