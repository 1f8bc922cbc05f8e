/** SQLite file of a store: connections, schema, errors, values as bytes and as JSON. */
package dev.lookback.runs.store.sqlite;
