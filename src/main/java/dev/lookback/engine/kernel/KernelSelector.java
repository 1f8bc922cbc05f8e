package dev.lookback.engine.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.lookback.text.Message;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Selection of the fastest kernels that this Java and processor can run. */
public final class KernelSelector {

    private static final Logger LOG = LoggerFactory.getLogger(KernelSelector.class);
    private static final String MODULE = "jdk.incubator.vector";
    private static final String VECTOR_KERNELS = "dev.lookback.engine.kernel.vector.VectorKernels";

    private KernelSelector() {}

    /**
     * The Vector API kernels if the JVM was started with its module and the processor has fused multiply-add; else the
     * plain ones.
     */
    public static Kernels best() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return plain(Message.of("engine.reason.module", MODULE));
        }
        if (!hasFusedMultiplyAdd()) {
            return plain(Message.of("engine.reason.processor"));
        }
        try {
            // By name: without the module the class cannot even be loaded.
            return (Kernels)
                    Class.forName(VECTOR_KERNELS).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            LOG.warn("The Vector API of this Java is incompatible", e);
            return plain(Message.of("engine.reason.java"));
        }
    }

    /**
     * The plain kernels, for any Java and processor.
     *
     * @param reason why the Vector API is not used
     */
    public static Kernels plain(Message reason) {
        return new PlainKernels(Message.of("engine.plain", reason), hasFusedMultiplyAdd());
    }

    /** Without fused multiply-add the Vector API emulates it, a thousand times slower. */
    private static boolean hasFusedMultiplyAdd() {
        try {
            return Boolean.parseBoolean(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .getVMOption("UseFMA")
                    .getValue());
        } catch (IllegalArgumentException | LinkageError e) {
            return false; // not HotSpot
        }
    }
}
