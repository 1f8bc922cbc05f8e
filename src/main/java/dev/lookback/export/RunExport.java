package dev.lookback.export;

import dev.lookback.runs.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Export formats for runs of other experiment trackers: MLflow and TensorBoard. */
public enum RunExport {
    MLFLOW {
        @Override
        public void write(List<StoredRun> runs, Path folder) throws IOException {
            MlflowExport.write(runs, folder);
        }
    },
    TENSORBOARD {
        @Override
        public void write(List<StoredRun> runs, Path folder) throws IOException {
            TensorBoardExport.write(runs, folder);
        }
    };

    /** Writes runs into a folder, whose other files are kept. */
    public abstract void write(List<StoredRun> runs, Path folder) throws IOException;
}
