package dev.lookback.engine;

/**
 * What a Conv1D has learned.
 *
 * @param kernel {@code [filters, channels, kernelSize]}, taps fastest, the oldest first
 * @param bias {@code [filters]}
 */
public record ConvolutionWeights(int filters, int channels, int kernelSize, float[] kernel, float[] bias) {

    /** What a filter multiplies a channel's tap by. */
    public float at(int filter, int channel, int tap) {
        return kernel[(filter * channels + channel) * kernelSize + tap];
    }

    /** DL4J keeps {@code [kernelSize, channels, filters]}. */
    static ConvolutionWeights read(
            float[] parameters, int weightsAt, int biasAt, int filters, int channels, int kernelSize) {
        float[] kernel = new float[filters * channels * kernelSize];
        for (int k = 0; k < kernelSize; k++) {
            for (int c = 0; c < channels; c++) {
                for (int f = 0; f < filters; f++) {
                    kernel[(f * channels + c) * kernelSize + k] =
                            parameters[weightsAt + (k * channels + c) * filters + f];
                }
            }
        }
        float[] bias = new float[filters];
        System.arraycopy(parameters, biasAt, bias, 0, filters);
        return new ConvolutionWeights(filters, channels, kernelSize, kernel, bias);
    }
}
