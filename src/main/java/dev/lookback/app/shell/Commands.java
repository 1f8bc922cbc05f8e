package dev.lookback.app.shell;

import dev.lookback.app.keep.Documents;
import dev.lookback.app.keep.Pasting;
import dev.lookback.app.settings.LanguageChoice;
import dev.lookback.app.theme.Theme;
import dev.lookback.app.widget.problem.ProblemNavigator;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.training.RunState;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;

/**
 * Commands that the tool bar and {@link KeyboardShortcuts} share.
 *
 * @param forms whether the recipe's forms are shown
 */
record Commands(
        Workbench workbench,
        Documents documents,
        Pasting pasting,
        ObjectProperty<View> view,
        ObjectProperty<Theme> theme,
        TextSizeChoice textSize,
        ObjectProperty<LanguageChoice> language,
        BooleanProperty forms,
        ProblemNavigator problems) {

    /** Trains the recipe, or goes to what keeps it from training. */
    void train() {
        if (!problems.goToFirst()) {
            workbench.train();
        }
    }

    void pauseOrResume() {
        workbench.underWay().ifPresent(run -> {
            if (run.state() == RunState.PAUSED) {
                run.resume();
            } else {
                run.pause();
            }
        });
    }

    void stop() {
        workbench.underWay().ifPresent(LiveRun::stop);
    }

    void hideOrShowForms() {
        forms.set(!forms.get());
    }

    void switchTheme() {
        theme.set(theme.get().other());
    }
}
