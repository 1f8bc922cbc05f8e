package dev.lookback.evaluate.baseline;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * XᵀX and XᵀY of a linear regression, added up block by block: memory is that of the square of the inputs, however many windows
 * there are. The last input is the constant 1, and is not penalised.
 */
final class NormalEquations {

    private final DMatrixRMaj squares;
    private final DMatrixRMaj products;
    private long windows;

    NormalEquations(int inputs, int outputs) {
        squares = new DMatrixRMaj(inputs, inputs);
        products = new DMatrixRMaj(inputs, outputs);
    }

    /**
     * @param x {@code [windows, inputs]}
     * @param y {@code [windows, outputs]}
     */
    void add(DMatrixRMaj x, DMatrixRMaj y) {
        CommonOps_DDRM.multAddTransA(x, x, squares);
        CommonOps_DDRM.multAddTransA(x, y, products);
        windows += x.numRows;
    }

    /**
     * Weights {@code [inputs, outputs]} with the least Σ error² + penalty · windows · Σ weight² (Hoerl and Kennard 1970); empty
     * where rounding leaves none.
     */
    Optional<DMatrixRMaj> solve(double penalty) {
        DMatrixRMaj penalised = squares.copy();
        for (int i = 0; i < penalised.numRows - 1; i++) {
            penalised.add(i, i, penalty * windows);
        }
        LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.symmPosDef(penalised.numRows);
        if (!cholesky.setA(penalised)) {
            return Optional.empty();
        }
        DMatrixRMaj weights = new DMatrixRMaj(penalised.numRows, products.numCols);
        cholesky.solve(products.copy(), weights);
        return Optional.of(weights).filter(w -> Double.isFinite(CommonOps_DDRM.elementSum(w)));
    }
}
