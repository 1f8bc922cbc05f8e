package dev.lookback.engine;

/**
 * Kernel and bias of a Conv1D.
 *
 * @param kernel {@code [filters, channels, kernelSize]}, taps fastest, oldest tap first
 * @param bias {@code [filters]}
 */
public record ConvolutionWeights(int filters, int channels, int kernelSize, float[] kernel, float[] bias) {

    /** Weight of one filter for one tap of one channel. */
    public float at(int filter, int channel, int tap) {
        return kernel[(filter * channels + channel) * kernelSize + tap];
    }

    /** Reads them from DL4J's parameter vector, where a kernel is {@code [kernelSize, channels, filters]}. */
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
