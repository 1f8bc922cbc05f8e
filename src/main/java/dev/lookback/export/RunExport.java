package dev.lookback.export;

import dev.lookback.runs.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Whose layout runs are written in. */
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

    /** Writes runs into a folder; what is in it beside them stays. */
    public abstract void write(List<StoredRun> runs, Path folder) throws IOException;
}
