package dev.lookback.engine.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.lookback.text.Message;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out which kernels this Java on this processor runs fastest. */
public final class KernelPath {

    private static final Logger LOG = LoggerFactory.getLogger(KernelPath.class);
    private static final String MODULE = "jdk.incubator.vector";
    private static final String VECTOR_KERNELS = "dev.lookback.engine.kernel.vector.VectorKernels";

    private KernelPath() {}

    /** The Vector API where the JVM was started with it and the processor can multiply and add in one instruction. */
    public static Kernels best() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return plain(Message.of("engine.reason.module", MODULE));
        }
        if (!hasFusedMultiplyAdd()) {
            return plain(Message.of("engine.reason.processor"));
        }
        try {
            // By name, since the class cannot even be loaded where the module is absent.
            return (Kernels)
                    Class.forName(VECTOR_KERNELS).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            LOG.warn("The Vector API of this Java is another one", e);
            return plain(Message.of("engine.reason.java"));
        }
    }

    /** The path for every Java and processor. */
    public static Kernels plain(Message reason) {
        return new PlainKernels(Message.of("engine.plain", reason), hasFusedMultiplyAdd());
    }

    /** Without it the Vector API computes every product by hand, a thousand times slower. */
    private static boolean hasFusedMultiplyAdd() {
        try {
            return Boolean.parseBoolean(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .getVMOption("UseFMA")
                    .getValue());
        } catch (IllegalArgumentException | LinkageError e) {
            return false; // no HotSpot
        }
    }
}
