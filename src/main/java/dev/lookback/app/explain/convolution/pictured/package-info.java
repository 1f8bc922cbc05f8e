/** Choice of the network in the picture: of the run on show, or of the recipe in the forms; and of the epoch of its weights. */
package dev.lookback.app.explain.convolution.pictured;
