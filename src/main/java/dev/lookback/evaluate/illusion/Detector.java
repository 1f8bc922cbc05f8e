package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import java.util.List;

/** Looks for one illusion. */
interface Detector {

    IllusionKind kind();

    /** Whether there is enough to look at: not finding anything means something only then. */
    boolean canLook(Facts facts);

    /** Empty where there is nothing of the kind; called only where it can look. */
    List<Finding> look(Facts facts);
}
