package dev.lookback.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.background.Notice;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.evaluate.checks.Checkup;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Failures in the background are told, even errors that no code expects. */
@WithJavaFx
class MissingClassTest {

    @TempDir
    Path folder;

    private final FxWindow window = new FxWindow(OneThreadWorkbench.withBackground());
    private final Workbench workbench = window.workbench();

    @Start
    void start(Stage stage) {
        window.show(stage, new Pane());
    }

    @BeforeEach
    void open() {
        window.open(folder, "waves.csv", 400);
    }

    /** The series, of which a class is missing to whoever asks this in the background. */
    private Series broken(String question) {
        Series whole = workbench.series().orElseThrow();
        return (Series) Proxy.newProxyInstance(
                Series.class.getClassLoader(), new Class<?>[] {Series.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(question) && !Platform.isFxApplicationThread()) {
                        throw new NoClassDefFoundError("com/example/Missing");
                    }
                    try {
                        return method.invoke(whole, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void baselinesThatCannotBeWorkedOutAreToldAndNoLongerWaitedFor() {
        FxWindow.onFx(() -> {
            LiveRun run = new LiveRun(workbench.recipeProperty().get(), broken("values"));
            workbench.show(run);
            run.accept(List.of(FakeForecasts.judged(workbench, (actual, seen) -> seen)));
            assertThat(workbench.assessments().workingProperty().get()).isTrue();
        });
        FxWindow.until(() -> workbench.noticeProperty().get() != null);

        assertThat(workbench.noticeProperty().get()).isEqualTo(Notice.error(Message.of("app.judge.failed.baselines")));
        FxWindow.until(() -> !workbench.assessments().workingProperty().get());
        assertThat(workbench.assessments().assessmentProperty().get()).isNull();
    }

    @Test
    void checksThatCannotBeMadeAreTold() {
        List<Notice> told = new ArrayList<>();
        FxWindow.onFx(() -> {
            workbench.noticeProperty().addListener((o, was, is) -> told.add(is));
            Checkup checkup = new Checkup(workbench);
            LiveRun run = new LiveRun(workbench.recipeProperty().get(), broken("prepared"));
            workbench.show(run);
            run.accept(List.of(FakeForecasts.judged(workbench, (actual, seen) -> seen)));
            assertThat(checkup.ofRunProperty().get()).isEmpty();
        });

        FxWindow.until(() -> told.contains(Notice.error(Message.of("app.evaluate.checks.failed"))));
    }

    @Test
    void whatFollowsFromARunAndCannotBeWorkedOutIsTold() {
        FxWindow.onFx(() -> workbench
                .outlook()
                .latest()
                .request(
                        () -> {
                            throw new ExceptionInInitializerError("missing");
                        },
                        found -> {}));
        FxWindow.until(() -> workbench.noticeProperty().get() != null);

        assertThat(workbench.noticeProperty().get()).isEqualTo(Notice.error(Message.of("app.judge.failed.outlook")));
    }
}
