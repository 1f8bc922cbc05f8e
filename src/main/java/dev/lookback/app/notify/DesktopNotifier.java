package dev.lookback.app.notify;

import dev.lookback.app.background.SerialExecutor;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Desktop notifications through a program of the system: {@code notify-send} on Linux, {@code osascript} on macOS, PowerShell on Windows.
 * Where there is none, that is logged and nothing is shown.
 */
public final class DesktopNotifier implements Notifier {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotifier.class);

    /** Longer than a notification stays. */
    private static final int PATIENCE_SECONDS = 30;

    private static final String TITLE = "LOOKBACK_TITLE";
    private static final String TEXT = "LOOKBACK_TEXT";

    /** Its texts come from the environment, so that nothing in them is taken for a command. */
    private static final String BALLOON = """
            Add-Type -AssemblyName System.Windows.Forms, System.Drawing; \
            $icon = New-Object System.Windows.Forms.NotifyIcon; \
            $icon.Icon = [System.Drawing.SystemIcons]::Information; \
            $icon.Visible = $true; \
            $icon.ShowBalloonTip(10000, $env:LOOKBACK_TITLE, $env:LOOKBACK_TEXT, 'Info'); \
            Start-Sleep -Seconds 10; \
            $icon.Dispose()""";

    private final String system;
    private final ExecutorService sending = SerialExecutor.named("notification");

    /** @param system name of the operating system, as Java calls it */
    public DesktopNotifier(String system) {
        this.system = system;
    }

    @Override
    public void show(String title, String text) {
        sending.execute(() -> run(command(system, title, text), Map.of(TITLE, title, TEXT, text)));
    }

    /** Command that shows a notification; title and text are arguments or in the environment, never part of a script. */
    static List<String> command(String system, String title, String text) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of(
                    "powershell.exe", "-NoProfile", "-NonInteractive", "-WindowStyle", "Hidden", "-Command", BALLOON);
        } else if (name.startsWith("mac")) {
            return List.of(
                    "osascript",
                    "-e",
                    "on run argv",
                    "-e",
                    "display notification (item 2 of argv) with title (item 1 of argv)",
                    "-e",
                    "end run",
                    title,
                    text);
        }
        return List.of("notify-send", "--app-name=Lookback", "--", title, text);
    }

    /** Returns whether a program has shown it. */
    static boolean run(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("{} takes long to show a notification", command.get(0));
            } else if (process.exitValue() == 0) {
                return true;
            } else {
                LOG.info("{} cannot show a notification: exit code {}", command.get(0), process.exitValue());
            }
        } catch (IOException e) {
            LOG.info("No desktop notification: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
