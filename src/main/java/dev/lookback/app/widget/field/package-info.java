/** Form fields: text fields, choices and toggles bound to fields of a recipe. */
package dev.lookback.app.widget.field;
