/** Pictures of a sweep: what was tried, and what came of it. They know nothing of where it is kept. */
package dev.lookback.app.sweeps.pictures;
