/** Recipe files in JSON: reading, writing, upgrades of older versions, and error messages. */
package dev.lookback.recipe.json;
