/** Export: run reports as JSON, forecasts as CSV, DL4J networks, MLflow and TensorBoard logs, and model files. */
package dev.lookback.export;
