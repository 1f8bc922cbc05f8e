package dev.lookback.cli.option;

import dev.lookback.engine.TrainedModel;
import dev.lookback.export.ProgramVersion;
import dev.lookback.export.model.ModelFile;
import dev.lookback.export.model.ModelFileException;
import dev.lookback.file.WriteErrors;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Input and output files of commands; every failure becomes a {@link UserError} that names the file. */
public final class FileArguments {

    /** Writing of a file. */
    public interface Writing {
        void run() throws IOException;
    }

    private FileArguments() {}

    public static Reading series(Path file, ReadOptions options) {
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

    public static TrainedModel model(Path file) {
        try {
            return ModelFile.read(file);
        } catch (ModelFileException e) {
            throw new UserError(e.reason(), e);
        } catch (IOException e) {
            throw new UserError(Message.of("cli.cannotRead", file.toString()), e);
        }
    }

    public static RunStore store(Path file) {
        try {
            return RunStore.open(file.toAbsolutePath(), ProgramVersion.text());
        } catch (StoreException e) {
            throw new UserError(List.of(new UserError.Line("--store", e.reason())), e);
        }
    }

    /** Opens a store for reading; needs no write access. */
    public static RunStore storeToRead(Path file) {
        try {
            return RunStore.openToRead(file.toAbsolutePath(), ProgramVersion.text());
        } catch (StoreException e) {
            throw new UserError(List.of(new UserError.Line("--store", e.reason())), e);
        }
    }

    /** Writes a file; where that fails, no part of it remains, and the command fails. */
    public static void write(Path file, Writing writing) {
        try {
            writing.run();
        } catch (IOException | UncheckedIOException e) {
            throw UserError.failed(WriteErrors.message(file, e), e);
        }
    }

    /** Writes into a folder; where that fails, files already written remain, and the command fails. */
    public static void fill(Path folder, Writing writing) {
        try {
            writing.run();
        } catch (IOException | UncheckedIOException e) {
            throw UserError.failed(WriteErrors.folderMessage(folder, e), e);
        }
    }
}
