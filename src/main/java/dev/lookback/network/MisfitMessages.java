package dev.lookback.network;

import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Misfit;
import dev.lookback.network.layer.Shape;
import dev.lookback.text.Message;

/** Puts into words why a layer does not fit. */
public final class MisfitMessages {

    private MisfitMessages() {}

    /** What is wrong with a layer and what to do, without its name: "needs 7 time steps, gets 6". */
    public static Message message(Layer layer, Misfit misfit) {
        if (misfit instanceof Misfit.TooFewTimeSteps m) {
            boolean dilated = layer instanceof Conv1D conv && conv.dilation() > 1;
            return dilated
                    ? Message.of(
                            "network.problem.tooFewDilated",
                            m.needed(),
                            m.got(),
                            ((Conv1D) layer).kernelSize(),
                            ((Conv1D) layer).dilation())
                    : Message.of("network.problem.tooFew", m.needed(), m.got());
        }
        if (misfit instanceof Misfit.NeedsSequence) {
            return Message.of("network.problem.needsSequence");
        }
        if (misfit instanceof Misfit.NeedsVector) {
            return Message.of("network.problem.needsVector");
        }
        if (misfit instanceof Misfit.WrongOutput m) {
            return m.got() instanceof Shape.Sequence s
                    ? Message.of("network.problem.endsInSequence", s.timeSteps(), s.channels(), m.needed())
                    : Message.of("network.problem.endsInVector", ((Shape.Vector) m.got()).units(), m.needed());
        }
        return ((Misfit.BadField) misfit).why();
    }
}
