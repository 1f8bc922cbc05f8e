package dev.lookback.engine.kernel.operator.normalization;

import dev.lookback.engine.kernel.RowLayout;
import java.util.List;
import java.util.Map;

/**
 * BatchNormalization (Ioffe and Szegedy 2015), shared by its threads: y = factor · x + shift, by the moving mean and
 * variance at inference, and in training by those of the batch, to which every thread adds its windows. The variance is
 * the biased one, the mean of the squared deviations, as in Keras and DL4J.
 */
public final class SharedBatchNormalization {

    final RowLayout in;
    public final RowLayout out;

    /** {@code [channels]}, as all that follow. */
    final float[] factor;

    final float[] shift;

    /** Mean of the newest batch. */
    final float[] mean;

    /** Coefficients of the input gradient: dx = factor · dy + inputFactor · x + inputShift. */
    final float[] inputFactor;

    final float[] inputShift;

    /** Gradients by the scale and the shift, of the newest batch. */
    private final float[] gammaGradient;

    private final float[] betaGradient;
    private final double[] variance;
    private final float[] gamma;
    private final float[] beta;
    private final double momentum;
    private final double epsilon;
    private final int gammaAt;
    private final int betaAt;
    private final int meanAt;
    private final int varianceAt;

    /** Whether the moving variance is stored as the decimal logarithm of the standard deviation. */
    private final boolean logarithmic;

    private long rows;

    /** @param offsets of its parameters in the vector of all, by DL4J's names */
    public SharedBatchNormalization(
            RowLayout in, double momentum, double epsilon, Map<String, Integer> offsets, int lanes) {
        this.in = in;
        this.out = RowLayout.of(in.steps(), in.channels(), lanes);
        this.momentum = momentum;
        this.epsilon = epsilon;
        gammaAt = offsets.get("gamma");
        betaAt = offsets.get("beta");
        meanAt = offsets.get("mean");
        logarithmic = !offsets.containsKey("var");
        varianceAt = offsets.get(logarithmic ? "log10stdev" : "var");
        int channels = in.channels();
        factor = new float[channels];
        shift = new float[channels];
        mean = new float[channels];
        inputFactor = new float[channels];
        inputShift = new float[channels];
        gammaGradient = new float[channels];
        betaGradient = new float[channels];
        variance = new double[channels];
        gamma = new float[channels];
        beta = new float[channels];
    }

    /** Takes new parameters, and the moving statistics for inference. */
    public void refresh(float[] parameters) {
        System.arraycopy(parameters, gammaAt, gamma, 0, gamma.length);
        System.arraycopy(parameters, betaAt, beta, 0, beta.length);
        System.arraycopy(parameters, meanAt, mean, 0, mean.length);
        for (int c = 0; c < variance.length; c++) {
            variance[c] = movingVariance(parameters, c);
            inputFactor[c] = 0;
            inputShift[c] = 0;
        }
        scale();
    }

    private void scale() {
        for (int c = 0; c < factor.length; c++) {
            double scale = gamma[c] / Math.sqrt(variance[c] + epsilon);
            factor[c] = (float) scale;
            shift[c] = (float) (beta[c] - scale * mean[c]);
        }
    }

    /** Normalizes by the windows that the threads have seen since the last time; by the moving statistics if there are none. */
    public void gatherStatistics(List<BatchNormalizationOperator> threads) {
        ChannelMoments all = new ChannelMoments(mean.length);
        for (BatchNormalizationOperator thread : threads) {
            all.add(thread.takeMoments());
        }
        rows = all.count();
        if (rows > 0) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] = (float) all.mean(c);
                variance[c] = all.variance(c);
            }
            scale();
        }
    }

    /**
     * Makes the input gradient ready from the output gradients that the threads have seen: with x̂ = (x − mean) /
     * deviation it is factor · (dy − mean(dy) − x̂ · mean(dy · x̂)), the means over all rows of the batch.
     */
    public void gatherGradients(List<BatchNormalizationOperator> threads) {
        for (int c = 0; c < mean.length; c++) {
            double sum = 0;
            double projection = 0;
            for (BatchNormalizationOperator thread : threads) {
                sum += thread.gradientSums[c];
                projection += thread.gradientProjections[c];
                thread.gradientSums[c] = 0;
                thread.gradientProjections[c] = 0;
            }
            double deviation = Math.sqrt(variance[c] + epsilon);
            betaGradient[c] = (float) sum;
            gammaGradient[c] = (float) (projection / deviation);
            if (rows > 0) {
                double factorOfInput = -factor[c] * projection / (deviation * deviation * rows);
                inputFactor[c] = (float) factorOfInput;
                inputShift[c] = (float) (-factor[c] * sum / rows - factorOfInput * mean[c]);
            }
        }
    }

    /** Adds the batch's gradients to those of all parameters, and clears them. */
    public void drainGradients(float[] gradient) {
        for (int c = 0; c < mean.length; c++) {
            gradient[gammaAt + c] += gammaGradient[c];
            gradient[betaAt + c] += betaGradient[c];
            gammaGradient[c] = 0;
            betaGradient[c] = 0;
        }
    }

    /** Moves the moving statistics among the parameters towards those of the newest batch. */
    public void updateMovingStatistics(float[] parameters) {
        if (rows > 0) {
            for (int c = 0; c < mean.length; c++) {
                int at = meanAt + c;
                parameters[at] = (float) moved(parameters[at], mean[c]);
                movingVariance(parameters, c, moved(movingVariance(parameters, c), variance[c]));
            }
        }
    }

    private double moved(double moving, double batch) {
        return momentum * moving + (1 - momentum) * batch;
    }

    private double movingVariance(float[] parameters, int c) {
        float stored = parameters[varianceAt + c];
        return logarithmic ? Math.pow(10, 2.0 * stored) : stored;
    }

    private void movingVariance(float[] parameters, int c, double value) {
        parameters[varianceAt + c] = (float) (logarithmic ? Math.log10(value) / 2 : value);
    }
}
