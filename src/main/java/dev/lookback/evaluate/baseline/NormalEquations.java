package dev.lookback.evaluate.baseline;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Normal equations XᵀX and XᵀY of a linear regression, accumulated block by block: memory grows with the square of the inputs,
 * not with the windows. The last input is the constant 1, and is not penalised.
 */
final class NormalEquations {

    private final DMatrixRMaj xtx;
    private final DMatrixRMaj xty;
    private long windows;

    NormalEquations(int inputs, int outputs) {
        xtx = new DMatrixRMaj(inputs, inputs);
        xty = new DMatrixRMaj(inputs, outputs);
    }

    /**
     * @param x {@code [windows, inputs]}
     * @param y {@code [windows, outputs]}
     */
    void add(DMatrixRMaj x, DMatrixRMaj y) {
        CommonOps_DDRM.multAddTransA(x, x, xtx);
        CommonOps_DDRM.multAddTransA(x, y, xty);
        windows += x.numRows;
    }

    /**
     * Weights {@code [inputs, outputs]} that minimise Σ error² + penalty · windows · Σ weight² (Hoerl and Kennard 1970), by
     * Cholesky decomposition; empty where that fails numerically.
     */
    Optional<DMatrixRMaj> solve(double penalty) {
        DMatrixRMaj penalised = xtx.copy();
        for (int i = 0; i < penalised.numRows - 1; i++) {
            penalised.add(i, i, penalty * windows);
        }
        LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.symmPosDef(penalised.numRows);
        if (!cholesky.setA(penalised)) {
            return Optional.empty();
        }
        DMatrixRMaj weights = new DMatrixRMaj(penalised.numRows, xty.numCols);
        cholesky.solve(xty.copy(), weights);
        return Optional.of(weights).filter(w -> Double.isFinite(CommonOps_DDRM.elementSum(w)));
    }
}
