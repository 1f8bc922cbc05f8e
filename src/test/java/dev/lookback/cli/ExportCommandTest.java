package dev.lookback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.cli.Commands.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    @TempDir
    Path folder;

    @Test
    void theFileNamesNoClassOfThisProgram() throws IOException {
        Path csv = Commands.walk(folder.resolve("walk.csv"), 300);
        Path model = folder.resolve("model.zip");
        Path network = folder.resolve("network.zip");
        Outcome trained =
                Commands.run("train", "--csv", csv, "--preset", "dilated", "--epochs", 1, "--quiet", "--save", model);
        assertThat(trained.exitCode()).as("%s", trained.err()).isZero();

        Outcome outcome = Commands.run("export", "--model", model, "--out", network);

        assertThat(outcome.exitCode()).as("%s", outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        try (ZipFile zip = new ZipFile(network.toFile())) {
            byte[] configuration =
                    zip.getInputStream(zip.getEntry("configuration.json")).readAllBytes();
            assertThat(new String(configuration, StandardCharsets.UTF_8))
                    .contains("org.deeplearning4j")
                    .doesNotContain("dev.lookback");
            assertThat(zip.getEntry("recipe.json")).isNotNull();
            assertThat(zip.getEntry("scales.json")).isNotNull();
        }
    }

    @Test
    void aFileThatIsNotAModelIsOneLine() throws IOException {
        Path model = Files.writeString(folder.resolve("model.zip"), "no zip");
        Outcome outcome = Commands.run("export", "--model", model, "--out", folder.resolve("network.zip"));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).singleElement().asString().contains("model.zip");
        assertThat(folder.resolve("network.zip")).doesNotExist();
    }
}
