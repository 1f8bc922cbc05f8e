package dev.lookback.app;

import dev.lookback.app.launch.Folders;
import dev.lookback.app.launch.SystemTextSize;
import dev.lookback.app.notify.DesktopNotifier;
import dev.lookback.training.Trainer;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;

/** JavaFX application: creates the program's window on the stage that JavaFX provides. */
public final class JavaFxApplication extends Application {

    private CompositionRoot lookback;

    @Override
    public void start(Stage stage) {
        lookback = new CompositionRoot(
                stage,
                Folders.ofUser().data(),
                Locale.getDefault(),
                new Trainer(),
                new DesktopNotifier(System.getProperty("os.name")));
        lookback.askForTextSize(SystemTextSize.of(System.getProperty("os.name"))::read);
        lookback.show(getParameters().getRaw().stream().findFirst().map(Path::of));
    }

    @Override
    public void stop() {
        lookback.close();
    }
}
