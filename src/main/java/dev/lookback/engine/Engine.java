package dev.lookback.engine;

import dev.lookback.engine.kernel.KernelPath;
import dev.lookback.engine.kernel.Kernels;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What computes: the kernels, and the number of threads that share a batch. The same recipe on as many threads gives the same
 * weights to the bit; on another number of threads sums are added up in another order.
 */
public record Engine(Kernels kernels, int threads) {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    public Engine {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
    }

    /** The best of this machine: its fastest kernels on every processor. */
    public static Engine best() {
        Engine engine = new Engine(KernelPath.best(), Runtime.getRuntime().availableProcessors());
        LOG.info("Engine: {}", engine);
        return engine;
    }

    /** The kernels that need neither a module nor a certain processor. */
    public static Engine plain(int threads) {
        return new Engine(KernelPath.plain(Message.of("engine.reason.asked")), threads);
    }

    public Engine withThreads(int other) {
        return new Engine(kernels, other);
    }

    /** For people: "Vector API, 512 bit, 2 threads". */
    public Message description() {
        return Message.of("engine.description", kernels.name(), threads);
    }

    /** The same for logs and programs, which speak English. */
    @Override
    public String toString() {
        return new Texts(Locale.ENGLISH).get(description());
    }
}
