package dev.lookback.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A disk that is full from some moment on, and has room again later, as the system itself has it. */
interface FullDisk {

    /** Where files are on it. */
    Path folder();

    /** For a program that writes there. */
    void fill(Process program, Random random) throws IOException, InterruptedException;

    void free(Process program) throws IOException, InterruptedException;

    void remove() throws IOException, InterruptedException;

    /** A small file system of its own: needs a user who may mount one. */
    static FullDisk mounted(Path folder) throws IOException, InterruptedException {
        run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString());
        Path filler = folder.resolve("filler");
        return new FullDisk() {
            @Override
            public Path folder() {
                return folder;
            }

            @Override
            public void fill(Process program, Random random) throws IOException {
                byte[] page = new byte[4096];
                long written = 0;
                try (OutputStream out = Files.newOutputStream(filler)) {
                    while (true) {
                        out.write(page);
                        written += page.length;
                    }
                } catch (IOException e) {
                    // Full to the last page, or all but.
                    long left = random.nextBoolean() ? 0 : random.nextInt(20) * 4096L;
                    try (var channel = Files.newByteChannel(filler, StandardOpenOption.WRITE)) {
                        channel.truncate(Math.max(0, written - left));
                    }
                }
            }

            @Override
            public void free(Process program) throws IOException {
                Files.deleteIfExists(filler);
            }

            @Override
            public void remove() throws IOException, InterruptedException {
                run("umount", "-l", folder.toString());
            }
        };
    }

    /** No file of the program can grow beyond a limit: any user of Linux may set one. */
    static FullDisk limited(Path folder) {
        return new FullDisk() {
            @Override
            public Path folder() {
                return folder;
            }

            @Override
            public void fill(Process program, Random random) throws IOException, InterruptedException {
                limit(program, String.valueOf(random.nextBoolean() ? 0 : random.nextInt(200_000)));
            }

            @Override
            public void free(Process program) throws IOException, InterruptedException {
                limit(program, "unlimited");
            }

            private void limit(Process program, String bytes) throws IOException, InterruptedException {
                // One that has just ended needs none any more.
                new ProcessBuilder("prlimit", "--pid", String.valueOf(program.pid()), "--fsize=" + bytes + ":")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor(10, TimeUnit.SECONDS);
            }

            @Override
            public void remove() {}
        };
    }

    private static void run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(List.of(words) + ": " + said);
        }
    }
}
