package dev.lookback.app.series.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.series.FakeReports;
import dev.lookback.app.widget.FormScene;
import dev.lookback.app.workbench.OneThreadWorkbench;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.FileReport.Ambiguity;
import dev.lookback.series.FileReport.Question;
import dev.lookback.series.FileReport.SkipCause;
import dev.lookback.series.FileReport.Skipped;
import dev.lookback.series.FileReport.Suspected;
import dev.lookback.series.FileReport.Unreadable;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.MissingValue;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class FileNotesTest {

    private static final Ambiguity DAY_OR_MONTH = new Ambiguity(Question.TIME_FORMAT, "dd/MM/yyyy", "MM/dd/yyyy");

    @TempDir
    Path folder;

    private final AtomicInteger listed = new AtomicInteger();
    private final FakeReports reports = new FakeReports();
    private FormScene form;

    @Start
    void start(Stage stage) {
        form = new FormScene(
                stage,
                OneThreadWorkbench.reading(reports.reader()),
                (workbench, texts) -> new VBox(
                        new AmbiguityNote(workbench, texts),
                        new SuspectNote(workbench, texts, "suspects"),
                        new LossNote(workbench, texts, listed::incrementAndGet),
                        new LossTable(workbench, texts)));
    }

    @Test
    void anotherReadingThatFitsIsOneKeyAway(FxRobot robot) {
        reports.ambiguous(DAY_OR_MONTH);
        form.open(robot, folder, twelveDaysOfMonths(), Preset.LINEAR);
        assertThat(text("ambiguity.words"))
                .isEqualTo("Read as day/month/year; month/day/year fits nearly as well: 02/01/2020 → February 1, 2020");

        robot.interact(form.find(Hyperlink.class, "ambiguity.other")::requestFocus);
        robot.push(KeyCode.ENTER);
        assertThat(options().timeFormat()).contains("MM/dd/yyyy");
        assertThat(form.find(Node.class, "ambiguity").isVisible()).isFalse();
        robot.interact(form.workbench()::undo);
        assertThat(options()).isEqualTo(ReadOptions.detect());
        assertThat(form.find(Node.class, "ambiguity").isVisible()).isTrue();
    }

    @Test
    void oneThatIsDismissedStaysSo(FxRobot robot) {
        reports.ambiguous(DAY_OR_MONTH);
        form.open(robot, folder, twelveDaysOfMonths(), Preset.LINEAR);
        robot.interact(form.find(Button.class, "ambiguity.dismiss")::fire);
        assertThat(form.find(Node.class, "ambiguity").isVisible()).isFalse();
        form.open(robot, folder, twelveDaysOfMonths(), Preset.LINEAR);
        assertThat(form.find(Node.class, "ambiguity").isVisible()).isFalse();
        form.open(robot, folder, twelveDaysOfMonths() + "29/03/2020,7.5\n", Preset.LINEAR);
        assertThat(form.find(Node.class, "ambiguity").isVisible())
                .as("another file")
                .isTrue();
    }

    @Test
    void everyQuestionHasWordsInBothLanguages() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "t,v\n1,1.013\n2,1.022\n3,1.035\n4,1.047\n");
        var reading = new SeriesReader().read(file, ReadOptions.detect(), fraction -> true);
        Texts english = new Texts(Locale.ENGLISH);
        Texts chinese = new Texts(Locale.SIMPLIFIED_CHINESE);

        Ambiguity decimal = new Ambiguity(Question.DECIMAL, ".", ",");
        AmbiguityWords words = new AmbiguityWords(english, reading, decimal);
        assertThat(words.sentence())
                .isEqualTo("Read with a decimal point; a decimal comma fits nearly as well: 1.013 → 1013");
        assertThat(new AmbiguityWords(chinese, reading, decimal).sentence())
                .isEqualTo("按小数点读取；小数逗号几乎同样合适：1.013 → 1013");

        words = new AmbiguityWords(english, reading, new Ambiguity(Question.DELIMITER, ",", "\t"));
        assertThat(words.sentence()).isEqualTo("Cells split at each comma; tab fits nearly as well");

        words = new AmbiguityWords(english, reading, new Ambiguity(Question.ENCODING, "GBK", "Big5"));
        assertThat(words.sentence()).isEqualTo("Letters read as GBK; Big5 fits nearly as well");

        words = new AmbiguityWords(english, reading, new Ambiguity(Question.TIME_COLUMN, "t", ""));
        assertThat(words.sentence()).isEqualTo("Time read from t; no column fits nearly as well");

        words = new AmbiguityWords(
                chinese, reading, new Ambiguity(Question.TIME_FORMAT, "d.M.yy HH:mm", "yy.M.d HH:mm"));
        assertThat(words.sentence()).isEqualTo("按“日.月.年”读取；“年.月.日”几乎同样合适");
        words = new AmbiguityWords(
                english, reading, new Ambiguity(Question.TIME_FORMAT, "yyyyMMddHH", "epoch seconds"));
        assertThat(words.sentence()).isEqualTo("Read as yyyyMMddHH; epoch seconds fits nearly as well");
    }

    @Test
    void numbersThatProbablyMeanMissingAreOneClickFromIt(FxRobot robot) {
        reports.suspecting(
                new Suspected("high", -999, 12, OptionalInt.of(40)),
                new Suspected("close", 1e31, 2, OptionalInt.of(7)));
        form.open(robot, folder, FormScene.csv(300, ','), Preset.SMALL);
        assertThat(text("suspects.words")).isEqualTo("2 numbers probably stand for missing values:");
        assertThat(form.find(Hyperlink.class, "suspects[high]").getText())
                .isEqualTo("Treat -999 in high as missing (12×, first in line 40)");

        robot.interact(form.find(Hyperlink.class, "suspects.all")::fire);
        assertThat(options().missingValues())
                .containsExactly(
                        new MissingValue(Optional.of("high"), "-999"), new MissingValue(Optional.of("close"), "1e31"));
        assertThat(form.find(Node.class, "suspects").isVisible()).isFalse();
    }

    @Test
    void aFewLossesAreInTheListAndMoreAreToldOnOpening(FxRobot robot) {
        reports.unreadable(new Unreadable("high", 3, 9, Map.of("***", 3)));
        form.open(robot, folder, FormScene.csv(300, ','), Preset.SMALL);
        assertThat(form.find(Node.class, "losses").isVisible()).isFalse();
        assertThat(rows()).containsExactly("9 high *** 3 missing: it is no number");

        reports.unreadable(new Unreadable("high", 5, 9, Map.of("***", 3, "n/e", 1)))
                .skipping(IntStream.rangeClosed(1, 8)
                        .mapToObj(line -> line == 1
                                ? Skipped.of(line, SkipCause.COMMENT)
                                : Skipped.of(line, SkipCause.CELLS, 2, 3))
                        .toList());
        form.open(robot, folder, FormScene.csv(300, ','), Preset.SMALL);
        assertThat(text("losses.words")).isEqualTo("7 lines skipped · 5 cells unreadable");
        assertThat(rows())
                .startsWith(
                        "9 high *** 3 missing: it is no number",
                        " high n/e 1 missing: it is no number",
                        " high … 1 missing: it is no number",
                        "2   1 It has 2 cells where the others have 3.")
                .endsWith("1   1 It is a comment.");
        robot.interact(form.find(Hyperlink.class, "losses.list")::fire);
        assertThat(listed).hasValue(1);
    }

    @Test
    void timesThatRepeatAreCounted(FxRobot robot) {
        String text = "date,close\n"
                + "2020-03-01,1.5\n2020-03-02,2.5\n".repeat(20).lines().sorted().reduce("", (a, b) -> a + b + "\n");
        form.open(robot, folder, text, Preset.LINEAR);
        assertThat(text("losses.words")).isEqualTo("38 times repeated");
        assertThat(rows()).containsExactly(" date 2020-03-01 38 rows with the time of the row before");
    }

    @Test
    void timesThatCannotBeReadAreNamed(FxRobot robot) {
        String days = IntStream.rangeClosed(1, 30)
                .mapToObj(day -> "01/%02d,%d.5%n".formatted(day, day * day % 17))
                .reduce("Date,v\n", String::concat);
        form.open(robot, folder, days, Preset.LINEAR);
        assertThat(text("losses.words")).isEqualTo("no times can be read in \"Date\": the rows are counted");

        robot.interact(() -> form.workbench().reread(options().withTimeColumn(Optional.of(ReadOptions.NO_TIME))));
        assertThat(form.find(Node.class, "losses").isVisible()).isFalse();
    }

    /** They may be months as well. */
    private static String twelveDaysOfMonths() {
        StringBuilder text = new StringBuilder("date,close\n");
        for (int month = 1; month <= 3; month++) {
            for (int day = 1; day <= 12; day++) {
                text.append(String.format(Locale.ROOT, "%02d/%02d/2020,%s%n", day, month, 20 + Math.sin(day)));
            }
        }
        return text.toString();
    }

    private List<String> rows() {
        TableView<?> table = form.find(TableView.class, "losses.table");
        return IntStream.range(0, table.getItems().size())
                .mapToObj(row -> table.getColumns().stream()
                        .map(column -> String.valueOf(column.getCellData(row)))
                        .reduce((left, right) -> left + " " + right)
                        .orElseThrow())
                .toList();
    }

    private ReadOptions options() {
        return form.workbench().series().orElseThrow().options();
    }

    private String text(String id) {
        return form.find(Label.class, id).getText();
    }
}
