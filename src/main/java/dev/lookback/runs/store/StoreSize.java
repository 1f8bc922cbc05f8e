package dev.lookback.runs.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Size of a store on its disk.
 *
 * @param file bytes, with what lies beside it
 * @param runs that are not deleted
 * @param shrinks whether free room can be given back without writing the whole file anew
 * @param parts bytes of what there is, each byte in one part only
 * @param gains bytes that each measure would give back if it were taken alone
 */
public record StoreSize(long file, long runs, boolean shrinks, Map<Part, Long> parts, Map<Measure, Long> gains) {

    /** Part of a store that takes disk space. */
    public enum Part {

        /** Weights of the best and the last epochs, of the kept models, and of epochs that others were branched from. */
        MODELS,

        /** Weights of the other epochs. */
        EPOCHS,

        /** What optimizers remember, of all runs. */
        OPTIMIZERS,
        FORECASTS,

        /** All of deleted runs, as far as it is large. */
        DELETED,

        /** Free room in the file. */
        FREE,

        /** Recipes, curves, scores and the like. */
        REST
    }

    /** Measure that frees disk space. None of them can be undone. */
    public enum Measure {

        /** Runs and sweeps that were deleted go for good. */
        DELETED,

        /** What the optimizers of runs remember that are over goes. */
        OPTIMIZERS,

        /** Of runs with more weights of epochs than they may have, some are rounded and some go. */
        SURPLUS,

        /** The weights of all epochs go that need not stay. */
        EPOCHS,

        /** The file becomes as small as what is in it; always the last. */
        FREE
    }

    public StoreSize {
        parts = copy(Part.class, parts);
        gains = copy(Measure.class, gains);
    }

    private static <K extends Enum<K>> Map<K, Long> copy(Class<K> type, Map<K, Long> map) {
        Map<K, Long> copy = new EnumMap<>(type);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
