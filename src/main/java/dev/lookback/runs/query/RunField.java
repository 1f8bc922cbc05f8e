package dev.lookback.runs.query;

import dev.lookback.window.split.Split;
import java.util.Locale;

/** Field of a run, to filter, sort and show runs by. */
public sealed interface RunField {

    /** Type that values are compared as. */
    enum Kind {
        NUMBER,
        TEXT,
        TIME,
        FLAG
    }

    /** As people write it: "seconds", "test.mae", "kernelSize". */
    String word();

    /** Of a recipe's field it depends on the values. */
    Kind kind();

    /** Whether a value in percent means something: not of counts, and not in the series' units. */
    boolean isShare();

    /** Of the run itself. */
    enum Own implements RunField {
        ID("id", Kind.NUMBER),
        NAME("name", Kind.TEXT),
        NOTES("notes", Kind.TEXT),
        TAGS("tags", Kind.TEXT),
        STARRED("starred", Kind.FLAG),
        STATE("state", Kind.TEXT),
        SERIES("series", Kind.TEXT),
        SEED("seed", Kind.NUMBER),

        /** The same for runs that differ in nothing but their seeds. */
        SETUP("setup", Kind.TEXT),
        EPOCH("epoch", Kind.NUMBER),
        BEST_EPOCH("bestEpoch", Kind.NUMBER),
        LOSS("trainLoss", Kind.NUMBER),
        VAL_LOSS("valLoss", Kind.NUMBER),
        SECONDS("seconds", Kind.NUMBER),
        SPEED("speed", Kind.NUMBER),
        PARAMETERS("parameters", Kind.NUMBER),
        ENGINE("engine", Kind.TEXT),
        THREADS("threads", Kind.NUMBER),
        VERSION("version", Kind.TEXT),
        CREATED("created", Kind.TIME),
        ENDED("ended", Kind.TIME),
        PARENT("parent", Kind.NUMBER),
        SWEEP("sweep", Kind.NUMBER),
        TRIAL("trial", Kind.NUMBER),
        POINT("point", Kind.TEXT),

        /** How often somebody has looked at its results on the test split. */
        LOOKS("looks", Kind.NUMBER);

        private final String word;
        private final Kind kind;

        Own(String word, Kind kind) {
            this.word = word;
            this.kind = kind;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public boolean isShare() {
            return this == LOSS || this == VAL_LOSS;
        }
    }

    /** A score of a split; the validation split's goes by its name alone. */
    record OfSplit(Split split, Score score) implements RunField {

        /** Scores, in the words of a report. */
        public enum Score {
            MAE("mae"),
            RMSE("rmse"),
            MAE_UNITS("maeUnits"),
            RMSE_UNITS("rmseUnits"),
            MAPE("mape"),
            MASE("mase"),
            R2("r2"),
            DIRECTIONAL_ACCURACY("directionalAccuracy"),
            PERSISTENCE_MAE("persistenceMae"),
            PERSISTENCE_MAE_UNITS("persistenceMaeUnits"),
            SKILL("skill");

            private final String word;

            Score(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }

        @Override
        public String word() {
            return split == Split.VALIDATION
                    ? score.word()
                    : split.name().toLowerCase(Locale.ROOT) + "." + score.word();
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public boolean isShare() {
            return score != Score.MAE_UNITS && score != Score.RMSE_UNITS && score != Score.PERSISTENCE_MAE_UNITS;
        }
    }

    /**
     * Of the recipe: every field whose path ends so, "kernelSize" that of any layer, "layers[0].kernelSize" the first one's. Its value is
     * the first one; of "layers[*].kernelSize" those of all layers.
     *
     * @param word as it was written
     */
    record OfRecipe(String word) implements RunField {

        /** What stands for any index in a list. */
        public static final String EVERY = "[*]";

        /** Whether its value consists of all values in a list. */
        public boolean isList() {
            return word.contains(EVERY);
        }

        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public boolean isShare() {
            return true;
        }
    }
}
