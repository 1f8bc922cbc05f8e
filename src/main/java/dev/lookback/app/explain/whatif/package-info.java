/** What a model would forecast if the newest values had been others. */
package dev.lookback.app.explain.whatif;
