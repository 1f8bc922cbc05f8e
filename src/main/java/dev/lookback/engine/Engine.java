package dev.lookback.engine;

import dev.lookback.engine.kernel.KernelSelector;
import dev.lookback.engine.kernel.Kernels;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compute backend: the kernels, and the number of threads that share a batch. The same recipe on the same number of
 * threads gives the same weights to the bit; another number of threads adds up sums in another order.
 */
public record Engine(Kernels kernels, int threads) {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    public Engine {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
    }

    /** Fastest engine of this machine: its best kernels on every processor. */
    public static Engine best() {
        Engine engine = new Engine(KernelSelector.best(), Runtime.getRuntime().availableProcessors());
        LOG.info("Engine: {}", engine);
        return engine;
    }

    /** Engine on the plain kernels, which need neither the Vector API module nor a particular processor. */
    public static Engine plain(int threads) {
        return new Engine(KernelSelector.plain(Message.of("engine.reason.asked")), threads);
    }

    public Engine withThreads(int other) {
        return new Engine(kernels, other);
    }

    /** Description for the user interface: "Vector API, 512 bit, 2 threads". */
    public Message description() {
        return Message.of("engine.description", kernels.name(), threads);
    }

    /** The same in English, for logs and other programs. */
    @Override
    public String toString() {
        return new Texts(Locale.ENGLISH).get(description());
    }
}
