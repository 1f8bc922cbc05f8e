/**
 * Network editor: layers as cards that can be edited, moved and removed, and the shape trace beside them. {@link
 * dev.lookback.app.network.LayerKind} has the form of each kind of layer.
 */
package dev.lookback.app.network;
