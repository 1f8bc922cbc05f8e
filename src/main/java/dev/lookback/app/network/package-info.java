/**
 * The network as cards that can be filled in, moved and taken out, and the shape trace beside them. A new kind of layer is
 * one more entry in {@link dev.lookback.app.network.LayerKind#ALL}.
 */
package dev.lookback.app.network;
