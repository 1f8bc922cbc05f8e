package dev.lookback.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One icon for one meaning: an icon stands in the list once, with its meaning and the classes that use it in that meaning. */
class IconsTest {

    private static final Pattern USE = Pattern.compile("Feather\\.([A-Z][A-Z0-9_]*)");

    private record Icon(String name, String meaning, String... classes) {}

    private static final List<Icon> ICONS = List.of(
            new Icon("ACTIVITY", "workbench", "ViewSwitch"),
            new Icon("LIST", "list", "ViewSwitch", "PartChoice"),
            new Icon("GRID", "sweeps", "ViewSwitch"),
            new Icon("SHIELD", "evaluate", "ViewSwitch"),
            new Icon("EYE", "explain", "ViewSwitch"),
            new Icon("SIDEBAR", "hide or show the forms", "TopBar"),
            new Icon("FOLDER", "open a file", "TopBar", "StartPane"),
            new Icon("COMPASS", "tour", "StartPane"),
            new Icon("SAVE", "save", "TopBar"),
            new Icon("SEARCH", "search", "ColumnsPane", "HelpPane"),
            new Icon("BOOKMARK", "presets", "PresetMenu"),
            new Icon("CORNER_UP_LEFT", "undo", "TopBar", "EditBar", "DifferenceChips"),
            new Icon("CORNER_UP_RIGHT", "redo", "TopBar", "EditBar"),
            new Icon("MOON", "light or dark theme", "TopBar"),
            new Icon("GLOBE", "language", "TopBar"),
            new Icon("HELP_CIRCLE", "help", "HelpMenu"),
            new Icon(
                    "PLAY",
                    "start or go on",
                    "TrainButtons",
                    "ExperimentBar",
                    "PlaybackBar",
                    "SweepForm",
                    "QueuePane",
                    "QueueProgress"),
            new Icon("PAUSE", "pause", "TrainButtons", "PlaybackBar", "QueuePane", "QueueProgress"),
            new Icon("SQUARE", "stop", "TrainButtons", "ExperimentBar"),
            new Icon("X", "dismiss", "NoticeStrip", "BranchStrip", "FieldMark", "TrialCard", "AmbiguityNote"),
            new Icon(
                    "TRASH_2",
                    "remove from a list",
                    "LayerCard",
                    "SweepForm",
                    "QueuePane",
                    "ColumnsPane",
                    "MissingValuesField",
                    "WeightedSpans",
                    "FormulaList"),
            new Icon("PLUS", "add", "AddLayerMenu"),
            new Icon("PLUS_SQUARE", "duplicate", "LayerCard"),
            new Icon("MENU", "drag to another place", "LayerCard"),
            new Icon("MORE_HORIZONTAL", "more actions", "SweepActions"),
            new Icon("CHEVRON_DOWN", "unfolded, or folded if turned", "Section", "LayerCard", "PassedList"),
            new Icon("CHEVRONS_UP", "fold all", "NetworkSection"),
            new Icon("CHEVRONS_DOWN", "unfold all", "NetworkSection"),
            new Icon("ARROW_UP", "earlier in a list", "QueuePane", "ColumnsPane"),
            new Icon("ARROW_DOWN", "later in a list", "QueuePane", "ColumnsPane"),
            new Icon("ARROW_LEFT", "previous page or entry", "TablePane", "HelpPane"),
            new Icon("ARROW_RIGHT", "next page", "TablePane"),
            new Icon("SHUFFLE", "vary in a sweep", "VaryToggle"),
            new Icon("TYPE", "text size", "TextSizeMenu"),
            new Icon("REFRESH_CW", "another seed", "TrainingSection"),
            new Icon("LOCK", "sealed test results", "SealMark", "SealStrip", "SplitChoice", "RunColumns", "Overview"),
            new Icon("ALERT_CIRCLE", "error", "ProblemNote", "RefusalNote", "OptionRow", "FormulaList"),
            new Icon(
                    "ALERT_TRIANGLE",
                    "warning",
                    "ProblemNote",
                    "FindingCard",
                    "TrainingTimeNote",
                    "LossNote",
                    "SuspectNote"),
            new Icon("INFO", "told, and no warning", "FindingCard", "AmbiguityNote"),
            new Icon("CHECK", "passed or done", "PassedList", "QueueProgress"),
            new Icon("MINUS", "not checked", "PassedList"),
            new Icon("FILE_PLUS", "file has changed", "FileChangeNote"),
            new Icon("ROTATE_CCW", "back to what is found", "OptionRow"),
            new Icon("ZOOM_IN", "zoom in", "ZoomBar"),
            new Icon("ZOOM_OUT", "zoom out", "ZoomBar"),
            new Icon("SLIDERS", "options of a chart", "LossOptions"),
            new Icon("TARGET", "best baseline", "ScoresTable"),
            new Icon("LAYERS", "runs in the queue", "QueueProgress"),
            new Icon("HARD_DRIVE", "storage", "StorageButton"));

    @Test
    void eachIconHasOneMeaningAndEachMeaningOneIcon() {
        assertThat(ICONS).extracting(Icon::name).doesNotHaveDuplicates();
        assertThat(ICONS).extracting(Icon::meaning).doesNotHaveDuplicates();
    }

    @Test
    void iconsAreUsedInTheirMeaningOnly() throws IOException {
        Map<String, List<String>> listed =
                ICONS.stream().collect(Collectors.toMap(Icon::name, icon -> List.of(icon.classes)));

        assertThat(used())
                .isNotEmpty()
                .allSatisfy((icon, classes) -> assertThat(listed.getOrDefault(icon, List.of()))
                        .as("classes that use %s in its one meaning; is it meant so in the others?", icon)
                        .containsAll(classes));
    }

    /** Names of the classes that use an icon, by icon. */
    private static Map<String, TreeSet<String>> used() throws IOException {
        Map<String, TreeSet<String>> used = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                USE.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> used.computeIfAbsent(found.group(1), icon -> new TreeSet<>())
                                .add(name));
            }
        }
        return used;
    }
}
