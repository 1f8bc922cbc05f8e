package dev.lookback.app.explain.whatif;

import java.util.ArrayDeque;
import java.util.Deque;
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
    private final Deque<Alterations> before = new ArrayDeque<>();
    private final Deque<Alterations> undone = new ArrayDeque<>();
    private boolean goesOn;

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
        if (next.equals(current())) {
            return;
        }
        if (!goesOn) {
            before.push(current());
            undone.clear();
            goesOn = true;
        }
        show(next);
    }

    void end() {
        goesOn = false;
    }

    void undo() {
        step(before, undone);
    }

    void redo() {
        step(undone, before);
    }

    private void step(Deque<Alterations> from, Deque<Alterations> to) {
        end();
        if (!from.isEmpty()) {
            to.push(current());
            show(from.pop());
        }
    }

    /** Nothing is altered, and there is no way back: another window is looked at. */
    void forget() {
        before.clear();
        undone.clear();
        end();
        show(Alterations.NONE);
    }

    private void show(Alterations next) {
        current.set(next);
        undoable.set(!before.isEmpty());
        redoable.set(!undone.isEmpty());
    }
}
