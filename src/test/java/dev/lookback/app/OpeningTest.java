package dev.lookback.app;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.StartsProcess;
import dev.lookback.WithJavaFx;
import dev.lookback.app.widget.FormScene;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.text.Texts;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Files that take long, never come to an end or cannot be opened: the window goes on, and so does the next file. */
@WithJavaFx
class OpeningTest {

    private static final Path PATTERN = Path.of("data/pattern-synthetic.csv").toAbsolutePath();

    @TempDir
    Path folder;

    private WindowUnderTest window;
    private final CountDownLatch never = new CountDownLatch(1);

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        never.countDown();
        window.close();
    }

    @Test
    void aFileThatHangsIsGivenUpWithTheKeyboardAndTheNextOneOpens() throws Exception {
        AtomicBoolean told = new AtomicBoolean();
        hang(() -> told.set(true));
        until(() -> window.has("opening.cancel"));
        Button cancel = window.node(Button.class, "opening.cancel");
        until(cancel::isFocused);

        run(() -> cancel.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));

        until(() -> window.workbench().openingProperty().get() == null);
        assertThat(window.has("opening.cancel")).isFalse();
        hang(() -> told.set(true));
        until(() -> window.has("opening.cancel"));
        window.openSeries(PATTERN, 1);
        assertThat(window.has("opening.cancel")).isFalse();
        never.countDown();
        assertThat(window.train()).isEqualTo(1);
        assertThat(fx(() -> window.workbench().series().orElseThrow().file())).isEqualTo(PATTERN);
        assertThat(told).isFalse();
    }

    @Test
    void noRunIsNamedOverTheProgressOfOpening() throws Exception {
        window.openSeries(1);
        window.train();
        assertThat(text("run.title")).startsWith("Run 1");
        run(() -> window.workbench().edit("", r -> r.withSeed(r.seed() + 1)));
        hang(() -> {});
        until(() -> window.has("opening.cancel"));
        assertThat(text("run.title")).isEqualTo("Reading hangs.json …");
        assertThat(window.node(Label.class, "run.state").isVisible()).isFalse();
        assertThat(text("activity")).isEmpty();
        assertThat(window.has("run.difference.seed")).isFalse();
        window.press("opening.cancel");
        until(() -> !window.has("opening.cancel"));

        assertThat(text("run.title")).startsWith("Run 1");
        assertThat(text("activity")).isNotEmpty();
        assertThat(window.has("run.difference.seed")).isTrue();
    }

    @Test
    void theFieldThatProgressHidHasTheFocusAfterwards() throws Exception {
        window.openSeries(1);
        Node field = window.node(Node.class, "data.options.missing");
        run(field::requestFocus);
        hang(() -> {});
        until(() -> window.has("opening.cancel"));
        until(window.node(Button.class, "opening.cancel")::isFocused);
        window.press("opening.cancel");
        until(() -> !window.has("opening.cancel"));
        until(field::isFocused);
    }

    @Test
    void anotherFileIsShownFromTheBeginningOfItsFormsAndItsReportTakesTheFocus() throws Exception {
        window.openSeries(1);
        ScrollPane forms = window.node(ScrollPane.class, "recipe");
        run(() -> forms.setVvalue(1));
        window.press("understood");
        until(() -> window.node(Node.class, "file.encoding").isFocused());
        assertThat(fx(forms::getVvalue)).isEqualTo(1);
        Path other = folder.resolve("other.csv");
        Files.writeString(other, FormScene.csv(60, ','));
        run(() -> window.workbench().open(other));
        until(() -> window.workbench().series().orElseThrow().file().equals(other));
        assertThat(fx(forms::getVvalue)).isZero();
    }

    private String text(String id) {
        return fx(() -> window.node(Label.class, id).getText());
    }

    /** Not even an interrupt ends it, as with a disk that does not answer. */
    private void hang(Runnable then) {
        run(() -> window.workbench().open(folder.resolve("hangs.json"), opening -> {
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.interrupted();
                }
            }
            return then;
        }));
    }

    @Test
    void aFileThatCannotBeShownIsNoLongerWaitedFor() throws Exception {
        run(() -> window.workbench().open(folder.resolve("odd.json"), opening -> () -> {
            throw new IllegalStateException("cannot be shown");
        }));

        until(() -> window.workbench().openingProperty().get() == null);

        assertThat(window.has("opening.cancel")).isFalse();
        assertThat(fx(() -> window.workbench().noticeProperty().get().text().key()))
                .isEqualTo("app.shell.unexpected");
    }

    @Test
    @StartsProcess
    void whatCannotBeOpenedIsToldInWordsAndNothingElseChanges() throws Exception {
        Path pipe = folder.resolve("pipe.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path huge = folder.resolve("huge.json");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.write('{');
            file.setLength(10L << 30);
        }

        window.openSeries(PATTERN, 1);
        assertThat(noticeAfterOpening(pipe)).contains("a folder, a device or a pipe, not a file");
        assertThat(noticeAfterOpening(huge)).contains("larger than 4 MB");
        aRecipeWhoseDataNoSystemCanNameIsTold();
        whatIsNoProjectIsToldAndLeftAsItIs();
        aRecipeWithExtremeNumbersIsShownWithItsProblems();
    }

    private void aRecipeWithExtremeNumbersIsShownWithItsProblems() throws Exception {
        run(() -> window.workbench().dismissNotice());
        Recipe recipe = window.recipe();
        Recipe extreme = recipe.withWindows(recipe.windows()
                        .withLookback(Integer.MAX_VALUE)
                        .withDelay(Integer.MAX_VALUE)
                        .withLength(Integer.MIN_VALUE))
                .withTraining(recipe.training()
                        .withEpochs(Integer.MAX_VALUE)
                        .withSchedule(new dev.lookback.recipe.Schedule.Cosine(0))
                        .withL2(Double.NaN));
        Path file = folder.resolve("extreme.lookback.json");
        RecipeFile.write(extreme, file);

        run(() -> window.open(file));

        until(() -> window.workbench().openingProperty().get() == null
                && window.workbench().recipeProperty().get().windows().lookback() == Integer.MAX_VALUE);
        assertThat(fx(() -> window.workbench().noticeProperty().get())).isNull();
        assertThat(fx(() -> window.workbench().checkProperty().get().problems()))
                .extracting(problem -> problem.field())
                .contains("windows.lookback", "windows.delay", "windows.length", "training.l2");
    }

    private void aRecipeWhoseDataNoSystemCanNameIsTold() throws Exception {
        Recipe recipe = window.recipe();
        Path file = folder.resolve("nul.lookback.json");
        RecipeFile.write(recipe.withData(recipe.data().withPath("a\u0000b")), file);

        assertThat(noticeAfterOpening(file)).contains("data.path is not a valid file name");
    }

    private void whatIsNoProjectIsToldAndLeftAsItIs() throws Exception {
        window.train();
        Path file = folder.resolve("other.lookback");
        byte[] bytes = ("SQLite format 3\0" + "nothing of the kind ".repeat(300)).getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);

        assertThat(noticeAfterOpening(file)).contains("other.lookback is damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(window.ask(store -> store.runs().find(1)).isPresent()).isTrue();
    }

    private String noticeAfterOpening(Path file) throws Exception {
        run(() -> {
            window.workbench().dismissNotice();
            window.open(file);
        });
        until(() -> window.workbench().noticeProperty().get() != null);
        return fx(() -> new Texts(Locale.ENGLISH)
                .get(window.workbench().noticeProperty().get().text()));
    }
}
