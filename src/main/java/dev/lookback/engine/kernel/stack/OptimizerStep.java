package dev.lookback.engine.kernel.stack;

import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Training;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Optimizer step on the vector of all parameters, in DL4J's order: gradient clipping, L2 penalty, the optimizer's rule,
 * decoupled weight decay. DL4J's own updaters split even this little work among threads and wait for them.
 */
public final class OptimizerStep {

    /**
     * Parameters {@code from} … {@code to − 1} of one weight or bias.
     *
     * @param kernel whether it is regularized, as biases are not
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

    /** Number of steps taken. */
    public int steps() {
        return step;
    }

    /** State variables of the rule; a copy. */
    public float[] state() {
        return rule.state();
    }

    /** Resumes after so many steps with this state. */
    public void resume(int steps, float[] state) {
        step = steps;
        rule.state(state);
    }

    /**
     * Takes one step on {@code parameters}.
     *
     * @param gradient of the mean loss, without penalties; overwritten
     */
    public void apply(float[] parameters, float[] gradient, double rate) {
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

    private static void clip(float[] gradient, Block block, double maxNorm) {
        double square = 0;
        for (int i = block.from; i < block.to; i++) {
            square += gradient[i] * (double) gradient[i];
        }
        double norm = Math.sqrt(square);
        if (norm > maxNorm) {
            float factor = (float) (maxNorm / norm);
            for (int i = block.from; i < block.to; i++) {
                gradient[i] *= factor;
            }
        }
    }
}
