/**
 * Overview under a chart of rows: the whole series in a strip with a brush, and the views that a chart opens with.
 */
package dev.lookback.app.price.overview;
