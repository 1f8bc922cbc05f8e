package dev.lookback.engine.kernel.stack;

import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Training;
import java.util.List;
import java.util.OptionalDouble;

/**
 * From the gradient to new parameters: clipping, L2 penalty, the optimizer's rule, decoupled decay, in DL4J's order. On the
 * vector of all parameters as it lies; DL4J's own updaters share even this little among threads, and wait for them.
 */
public final class OptimizerStep {

    /**
     * The parameters {@code from} … {@code to − 1}, which belong together.
     *
     * @param kernel whether penalties are on them, as they are not on biases
     */
    public record Block(int from, int to, boolean kernel) {}

    private final List<Block> blocks;
    private final OptimizerRule rule;
    private final OptionalDouble clipNorm;
    private final double l2;
    private final double decay;
    private int step;

    public OptimizerStep(Training training, List<Block> blocks, int parameters) {
        this.blocks = List.copyOf(blocks);
        rule = OptimizerRule.of(training.optimizer(), parameters);
        clipNorm = training.clipNorm();
        l2 = training.l2();
        decay = training.optimizer() instanceof Optimizer.AdamW o ? o.weightDecay() : 0;
    }

    /** How many were taken. */
    public int taken() {
        return step;
    }

    /** What the optimizer remembers of every parameter; a copy. */
    public float[] memory() {
        return rule.memory();
    }

    /** Goes on as one that has taken so many steps and remembers this. */
    public void goOn(int taken, float[] memory) {
        step = taken;
        rule.memory(memory);
    }

    /**
     * Changes {@code parameters}.
     *
     * @param gradient of the mean loss, without penalties; is used up
     */
    public void take(float[] parameters, float[] gradient, double rate) {
        step++;
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            if (clipNorm.isPresent()) {
                clip(gradient, block, clipNorm.getAsDouble());
            }
            if (block.kernel && l2 > 0) {
                add(2 * l2, parameters, gradient, block);
            }
        }
        rule.apply(gradient, (float) rate, step);
        for (int b = 0; decay > 0 && b < blocks.size(); b++) {
            if (blocks.get(b).kernel) {
                add(rate * decay, parameters, gradient, blocks.get(b));
            }
        }
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= gradient[i];
        }
    }

    private static void add(double factor, float[] from, float[] to, Block block) {
        float f = (float) factor;
        for (int i = block.from; i < block.to; i++) {
            to[i] += f * from[i];
        }
    }

    private static void clip(float[] gradient, Block block, double most) {
        double square = 0;
        for (int i = block.from; i < block.to; i++) {
            square += gradient[i] * (double) gradient[i];
        }
        double norm = Math.sqrt(square);
        if (norm > most) {
            float factor = (float) (most / norm);
            for (int i = block.from; i < block.to; i++) {
                gradient[i] *= factor;
            }
        }
    }
}
