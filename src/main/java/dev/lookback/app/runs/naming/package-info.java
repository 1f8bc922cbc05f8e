/** Names and columns of runs made of the fields in which their recipes differ. */
package dev.lookback.app.runs.naming;
