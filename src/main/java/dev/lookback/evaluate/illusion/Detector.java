package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import java.util.List;

/** Detector of one kind of illusion. */
interface Detector {

    IllusionKind kind();

    /** Whether there is enough data: only then does an empty result mean anything. */
    boolean isApplicable(DetectorInput input);

    /** Findings; empty where there is none. Called only where applicable. */
    List<Finding> detect(DetectorInput input);
}
