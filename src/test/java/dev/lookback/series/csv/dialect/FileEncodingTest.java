package dev.lookback.series.csv.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.TextFile;
import dev.lookback.series.csv.SeriesReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileEncodingTest {

    private static final String TEXT = "日期,名称,收盘价\n2016-03-02,沪深三百指数,3051.3\n2016-03-01,沪深三百指数,2930.6\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "GBK, GBK", "GB18030, GBK", "UTF-16, UTF-16BE"})
    void isRecognised(String written, String recognised) {
        Path file = TextFile.write(folder, TEXT, Charset.forName(written));
        Reading reading = new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE);
        assertThat(reading.report().encoding()).isEqualTo(recognised);
        assertThat(reading.series().features()).containsExactly("收盘价");
        assertThat(reading.series().targetGuess()).isEqualTo("收盘价");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstName() {
        Path file = TextFile.write(folder, "\uFEFF" + TEXT, StandardCharsets.UTF_8);
        Reading reading = new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE);
        assertThat(reading.series().columns().get(0).name()).isEqualTo("日期");
    }

    @Test
    void charactersOutsideGbkAreReadAsGb18030() {
        byte[] bytes = (TEXT + "2016-02-29,㐀㐁𠀀,1\n").getBytes(Charset.forName("GB18030"));
        assertThat(FileEncoding.detect(bytes).charset().name()).isEqualTo("GB18030");
    }

    @Test
    void noBreakSpacesThatGroupDigitsAreNoLetters() {
        Path file = TextFile.write(
                folder,
                "Month;v\n2028-01;1\u00a0315,19\n2028-02;1\u00a0314,30\n2028-03;998,05\n",
                Charset.forName("windows-1252"));
        Reading reading = new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE);

        assertThat(reading.series().values("v")).containsExactly(1315.19, 1314.3, 998.05);
    }
}
