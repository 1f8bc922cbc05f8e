/** Bounds of numbers, declared where the number is: at a field of a recipe or an option of a command. */
package dev.lookback.bounds;
