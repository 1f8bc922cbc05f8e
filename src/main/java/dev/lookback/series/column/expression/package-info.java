/**
 * Expression language of columns that a person adds, such as {@code log(Volume)} or {@code Close / ma(Close, 20) - 1}: its tree,
 * {@linkplain dev.lookback.series.column.expression.ExpressionParser parser}, printer, evaluation and completion. The value of a
 * row depends on rows up to it only.
 */
package dev.lookback.series.column.expression;
