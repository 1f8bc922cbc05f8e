package dev.lookback.network.layer;

/** Product that stops at the largest number instead of overflowing, for networks that nobody could train. */
final class Product {

    private Product() {}

    /** @param factors not negative */
    static long of(long... factors) {
        long product = 1;
        for (long factor : factors) {
            long high = Math.multiplyHigh(product, factor);
            product *= factor;
            if (high != 0 || product < 0) {
                return Long.MAX_VALUE;
            }
        }
        return product;
    }
}
