package dev.lookback.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Standard output and standard error, with charset and kind of the terminal. */
public final class Terminal {

    private Terminal() {}

    /** Standard output, which tolerates a closed pipe: "runs | head" is not an error. */
    public static PrintWriter out() {
        return new PrintWriter(new ClosedPipeStream(new FileOutputStream(FileDescriptor.out)), true, charset());
    }

    public static PrintWriter err() {
        return new PrintWriter(new FileOutputStream(FileDescriptor.err), true, charset());
    }

    /** Native charset; UTF-8 where no locale is set, since every terminal understands it then. */
    static Charset charset() {
        String name = System.getProperty("native.encoding", StandardCharsets.UTF_8.name());
        Charset named = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named;
    }

    /** Whether JSON can be printed without escaping non-ASCII characters. */
    public static boolean isUtf8() {
        return charset().equals(StandardCharsets.UTF_8);
    }

    /** Whether output goes to a terminal, in which a line can be rewritten. */
    public static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22 System.console() exists without a terminal as well, and has this method.
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
