package dev.lookback.app.runs.naming;

import java.util.Comparator;
import java.util.List;

/** Order of a recipe's fields by how much they tell of a run, the most telling first. */
final class FieldRanks {

    /** Beginnings of paths. */
    private static final List<String> ORDER = List.of(
            "data.target",
            "data.features",
            "windows.lookback",
            "windows.step",
            "windows",
            "network",
            "training.learningRate",
            "training.optimizer",
            "training.loss",
            "training.batchSize",
            "training.epochs",
            "training",
            "targetForm",
            "scaler",
            "splits",
            "context",
            "data");

    private FieldRanks() {}

    /** Fields of the same rank stay in the order of the recipe. */
    static Comparator<String> order() {
        return Comparator.comparingInt(FieldRanks::rank);
    }

    private static int rank(String field) {
        for (int i = 0; i < ORDER.size(); i++) {
            String begin = ORDER.get(i);
            if (field.equals(begin) || field.startsWith(begin + ".")) {
                return i;
            }
        }
        return ORDER.size();
    }

    /** Whether a field says what a run is: not where its file lies, and not its seed. */
    static boolean isTelling(String field) {
        return !field.equals("data.path") && !field.equals("data.digest") && !field.equals("seed");
    }
}
