package dev.lookback.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The terminal, or whatever stands in its place. */
public final class Terminal {

    private Terminal() {}

    /** Forgets, as other programs do, what nobody reads any more: "runs | head" is no mistake. */
    public static PrintWriter out() {
        return new PrintWriter(new ClosedPipeStream(new FileOutputStream(FileDescriptor.out)), true, charset());
    }

    public static PrintWriter err() {
        return new PrintWriter(new FileOutputStream(FileDescriptor.err), true, charset());
    }

    /** What the system speaks; UTF-8 where no language is set, for then every terminal understands it. */
    static Charset charset() {
        String name = System.getProperty("native.encoding", StandardCharsets.UTF_8.name());
        Charset named = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named;
    }

    /** Whether JSON can be written as it is; where not, all but ASCII must be escaped. */
    public static boolean isUtf8() {
        return charset().equals(StandardCharsets.UTF_8);
    }

    /** Whether a line can be rewritten. */
    public static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22 there is a console even without a terminal, and this method to ask it.
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
