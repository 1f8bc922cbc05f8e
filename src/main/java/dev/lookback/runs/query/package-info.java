/** Query language for runs: {@code skill > 0 and kernelSize = 7}. What is asked, not how the store answers it. */
package dev.lookback.runs.query;
