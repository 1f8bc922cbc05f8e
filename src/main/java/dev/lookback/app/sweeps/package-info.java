/** Sweeps view: setting one up, following it, reading its pictures. */
package dev.lookback.app.sweeps;
