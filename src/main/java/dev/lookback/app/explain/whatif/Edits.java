package dev.lookback.app.explain.whatif;

import dev.lookback.app.workbench.EditHistory;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is altered, with the way back: drag by drag. */
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

    /** What changes until {@link #end} is one step on the way back. */
    void set(Alterations next) {
        show(history.edit(next, "drag " + drag));
    }

    void end() {
        drag++;
    }

    void undo() {
        show(history.undo());
    }

    void redo() {
        show(history.redo());
    }

    /** Nothing is altered, and there is no way back: another window is looked at. */
    void forget() {
        show(EditHistory.of(Alterations.NONE));
    }

    private void show(EditHistory<Alterations> next) {
        history = next;
        current.set(next.value());
        undoable.set(next.past().isPresent());
        redoable.set(next.future().isPresent());
    }
}
