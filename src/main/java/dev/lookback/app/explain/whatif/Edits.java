package dev.lookback.app.explain.whatif;

import dev.lookback.app.workbench.history.EditHistory;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Undo history of the alterations; one drag is one step. */
final class Edits {

    private final ReadOnlyObjectWrapper<Alterations> current =
            new ReadOnlyObjectWrapper<>(this, "current", Alterations.NONE);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
    private EditHistory<Alterations> history = EditHistory.of(Alterations.NONE);
    private long drag;

    ReadOnlyObjectProperty<Alterations> currentProperty() {
        return current.getReadOnlyProperty();
    }

    Alterations current() {
        return current.get();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Changes up to {@link #endStep} form one undo step. */
    void set(Alterations next) {
        show(history.edit(next, "drag " + drag));
    }

    void endStep() {
        drag++;
    }

    void undo() {
        show(history.undo());
    }

    void redo() {
        show(history.redo());
    }

    /** Clears the alterations and the history, for another window. */
    void clear() {
        show(EditHistory.of(Alterations.NONE));
    }

    private void show(EditHistory<Alterations> next) {
        history = next;
        current.set(next.value());
        undoable.set(next.past().isPresent());
        redoable.set(next.future().isPresent());
    }
}
