package dev.lookback.runs.search;

/** Objective that a sweep minimizes, always on the validation split. The test split is not among the choices. */
public enum Objective {

    /** As it is trained; to be compared only among recipes with the same loss, target form and scaler. */
    VALIDATION_LOSS,

    /** Mean absolute error in the target's units. */
    VALIDATION_MAE,

    /** 1 − MAE / MAE of persistence: recipes with other windows can be compared. */
    VALIDATION_SKILL;

    /** So that less is better. */
    public double cost(double value) {
        return this == VALIDATION_SKILL ? -value : value;
    }
}
