package dev.lookback.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The program's own files on a disk that is full for a while: each call says what became of them. */
record OwnFilesOnFullDisk(FullDisk disk, Random random) {

    /** Settings of the window, on the same disk. */
    String settings(String name) throws Exception {
        Path home = disk.folder().resolve("settings");
        SettingsStore memory = new SettingsStore(home);
        List<String> told = new ArrayList<>();
        memory.onTrouble(reason -> told.add(reason.key()));
        memory.change(s -> s.withTheme(Theme.DARK));
        assertThat(told).as(name).isEmpty();
        disk.fill(null, random);
        for (int change = 0; change < 3; change++) {
            boolean even = change % 2 == 0;
            memory.change(s -> s.withTheme(even ? Theme.LIGHT : Theme.DARK));
        }
        assertThat(told).as(name).hasSizeLessThan(2);
        boolean kept = told.isEmpty();
        assertThat(new SettingsStore(home).settings().theme()).as(name).isEqualTo(kept ? Theme.LIGHT : Theme.DARK);
        disk.free(null);
        memory.change(s -> s.withTheme(Theme.LIGHT));
        assertThat(new SettingsStore(home).settings().theme()).as(name).isEqualTo(Theme.LIGHT);
        return "settings" + (kept ? " written" : " not written, told once");
    }

    /** The log of a program whose disk is full: it goes on when there is room again, and says nothing on the console. */
    String log(String name) throws Exception {
        PrintStream console = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        LoggerContext context = new LoggerContext();
        try {
            System.setErr(new PrintStream(said, true));
            context.putProperty("lookback.log", disk.folder().resolve("logs").toString());
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            if (random.nextBoolean()) {
                disk.fill(null, random); // before it is there at all
            }
            configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
            for (int line = 0; line < 200; line++) {
                context.getLogger("test").error("Something happens", new IllegalStateException("x".repeat(300)));
                if (line == 50) {
                    disk.fill(null, random);
                }
            }
        } finally {
            context.stop();
            System.setErr(console);
            disk.free(null);
        }
        assertThat(said.toString()).as(name).isEmpty();
        return "log on a full disk, silent";
    }
}
