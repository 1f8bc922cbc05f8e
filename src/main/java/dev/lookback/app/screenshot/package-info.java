/** Pictures of the real window in its typical states, for the README and for judging the design. */
package dev.lookback.app.screenshot;
