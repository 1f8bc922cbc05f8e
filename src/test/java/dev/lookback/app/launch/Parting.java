package dev.lookback.app.launch;

import java.util.concurrent.CountDownLatch;

/** A program that is started as Lookback is, never ends by itself, and has something to say when it is told to. */
final class Parting {

    static final String READY = "ready";
    static final String LAST_WORDS = "last words";

    private Parting() {}

    public static void main(String[] arguments) throws Exception {
        if (Relaunch.needed()) {
            System.exit(Relaunch.run(Parting.class, arguments));
        }
        Relaunch.followFirst();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println(LAST_WORDS)));
        System.err.println(READY);
        new CountDownLatch(1).await();
    }
}
