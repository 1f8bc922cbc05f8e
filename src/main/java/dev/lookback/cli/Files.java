package dev.lookback.cli;

import static java.nio.file.Files.exists;
import static java.nio.file.Files.isDirectory;
import static java.nio.file.Files.isRegularFile;

import dev.lookback.engine.TrainedModel;
import dev.lookback.export.ModelFile;
import dev.lookback.export.ModelFileException;
import dev.lookback.export.ProgramVersion;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFile;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.StoreException;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.SeriesException;
import dev.lookback.series.SeriesReader;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files that commands take and give; whatever is wrong with one becomes a {@link UserError} that names it. */
final class Files {

    /** Writes something that may fail. */
    interface Writing {
        void run() throws IOException;
    }

    private Files() {}

    static Reading series(Path file, ReadOptions options) {
        try {
            return new SeriesReader().read(file, options, ReadProgress.NONE);
        } catch (SeriesException e) {
            throw new UserError(e.reason(), e);
        }
    }

    static Recipe recipe(Path file) {
        try {
            return RecipeFile.read(file);
        } catch (RecipeFormatException e) {
            throw new UserError(e.reason(), e);
        } catch (IOException e) {
            throw new UserError(Message.of("cli.cannotRead", file.toString()), e);
        }
    }

    static TrainedModel model(Path file) {
        try {
            return ModelFile.read(file);
        } catch (ModelFileException e) {
            throw new UserError(e.reason(), e);
        } catch (IOException e) {
            throw new UserError(Message.of("cli.cannotRead", file.toString()), e);
        }
    }

    static RunStore store(Path file) {
        try {
            return RunStore.open(file.toAbsolutePath(), ProgramVersion.text());
        } catch (StoreException e) {
            throw new UserError(List.of(new UserError.Line("--store", e.reason())), e);
        }
    }

    /** Also where nothing can be written. */
    static RunStore storeToRead(Path file) {
        try {
            return RunStore.openToRead(file.toAbsolutePath(), ProgramVersion.text());
        } catch (StoreException e) {
            throw new UserError(List.of(new UserError.Line("--store", e.reason())), e);
        }
    }

    /** Known before long work: that its outcome cannot be written where an option asks for it; null asks for nothing. */
    static Stream<UserError.Line> unwritable(String option, Path file) {
        return file == null || isWritable(file.toAbsolutePath())
                ? Stream.empty()
                : Stream.of(new UserError.Line(option, Message.of("cli.cannotWrite", file.toString())));
    }

    private static boolean isWritable(Path file) {
        // A file is written beside its place and then moved there, so the folder is what counts; devices are not moved.
        boolean device = exists(file) && !isRegularFile(file) && !isDirectory(file);
        return device ? java.nio.file.Files.isWritable(file) : !isDirectory(file) && isWritableFolder(file.getParent());
    }

    private static boolean isWritableFolder(Path folder) {
        return folder != null && isDirectory(folder) && java.nio.file.Files.isWritable(folder);
    }

    static void write(Path file, Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UserError(Message.of("cli.cannotWrite", file.toString()), e);
        }
    }
}
