/** Layout in the room that there is: rows that wrap, pictures magnified by the text size, room on the screen. */
package dev.lookback.app.widget.layout;
