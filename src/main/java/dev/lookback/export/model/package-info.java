/**
 * Model files: a trained network with its recipe and scales in one zip, written and read back. Files are untrusted: reading one
 * runs nothing that it contains.
 */
package dev.lookback.export.model;
