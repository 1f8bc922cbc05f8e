package dev.lookback.app.workbench;

import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.explain.LearnedFilters;
import dev.lookback.runs.store.EvidenceKind;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Learned filters of the watched run's network: measured once, kept with the run, and loaded with it. JavaFX thread only. */
public final class LearnedOfRun {

    private final Workbench workbench;
    private final ReadOnlyObjectWrapper<LearnedFilters> learned = new ReadOnlyObjectWrapper<>(this, "learned");

    public LearnedOfRun(Workbench workbench) {
        this.workbench = workbench;
        workbench.runProperty().addListener((o, was, is) -> follow(is));
    }

    /** Null while nothing was measured. */
    public ReadOnlyObjectProperty<LearnedFilters> learnedProperty() {
        return learned.getReadOnlyProperty();
    }

    /** @param run that was measured; another one may be watched by now */
    public void found(LiveRun run, LearnedFilters found) {
        if (workbench.runProperty().get() == run) {
            learned.set(found);
        }
        Long id = run.idProperty().get();
        if (id != null) {
            workbench
                    .library()
                    .change(store -> store.runs()
                            .find(id, run.recipe())
                            .ifPresent(stored -> store.evidence().put(id, EvidenceKind.LEARNED, found)));
        }
    }

    private void follow(LiveRun run) {
        learned.set(null);
        Long id = run == null ? null : run.idProperty().get();
        if (id != null) {
            workbench.library().ask(store -> store.evidence().find(id, EvidenceKind.LEARNED), kept -> {
                if (workbench.runProperty().get() == run && learned.get() == null) {
                    kept.ifPresent(learned::set);
                }
            });
        }
    }
}
