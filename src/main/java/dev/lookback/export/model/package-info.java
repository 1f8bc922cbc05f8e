/**
 * Model files: a trained network with its recipe and scales in one zip, written, and read without running anything that a file
 * brings.
 */
package dev.lookback.export.model;
