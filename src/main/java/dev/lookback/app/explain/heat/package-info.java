/** Numbers as colours: blue below zero, orange above. */
package dev.lookback.app.explain.heat;
