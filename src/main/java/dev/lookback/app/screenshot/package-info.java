/** Pictures of the real window, for the README and for judging the design. */
package dev.lookback.app.screenshot;
