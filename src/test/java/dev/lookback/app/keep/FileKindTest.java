package dev.lookback.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a.txt|{\"version\" : 1}|RECIPE",
                "noEnding|~ { \"version\" : 1}~|RECIPE",
                "a.txt|\u00ef\u00bb\u00bf{\"version\" : 1}|RECIPE",
                "a.zip|{\"version\" : 1}|RECIPE",
                "a.json|date,close|RECIPE",
                "a.bak|PK\u0003\u0004rest|MODEL",
                "a.json|PK\u0003\u0004rest|MODEL",
                "a.xlsx|PK\u0003\u0004rest|SERIES",
                "a.ZIP|date,close|MODEL",
                "a.txt|date,close|SERIES",
                "a.data|{a},b|SERIES"
            })
    void isKnownByItsBeginning(String name, String text, FileKind kind) throws IOException {
        Path file = Files.write(folder.resolve(name), text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(FileKind.of(file)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "a.zip,recipe.json,MODEL",
        "a.zip,configuration.json,MODEL",
        "a.zip,prices.csv,SERIES",
        "a.zip,行情.csv,SERIES",
        "a.xlsx,xl/workbook.xml,SERIES"
    })
    void aZipFileIsAModelIfItHasAnEntryOfOne(String name, String entry, FileKind kind) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }

        assertThat(FileKind.of(file)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"gone.json,RECIPE", "gone.zip,MODEL", "gone,SERIES"})
    void whatCannotBeReadIsKnownByItsEnding(String name, FileKind kind) {
        assertThat(FileKind.of(folder.resolve(name))).isEqualTo(kind);
    }
}
