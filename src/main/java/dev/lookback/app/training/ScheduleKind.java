package dev.lookback.app.training;

import dev.lookback.recipe.Schedule;

/** Kinds of learning-rate schedule, each with its default values. */
enum ScheduleKind {
    CONSTANT(new Schedule.Constant()),
    STEP(new Schedule.Step(5, 0.5)),
    EXPONENTIAL(new Schedule.Exponential(0.9)),
    COSINE(new Schedule.Cosine(0)),
    ON_PLATEAU(new Schedule.OnPlateau(3, 0.5, 1e-6));

    private final Schedule fresh;

    ScheduleKind(Schedule fresh) {
        this.fresh = fresh;
    }

    Schedule fresh() {
        return fresh;
    }

    static ScheduleKind of(Schedule schedule) {
        for (ScheduleKind kind : values()) {
            if (kind.fresh.getClass() == schedule.getClass()) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown schedule " + schedule);
    }
}
