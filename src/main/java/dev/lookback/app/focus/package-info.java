/** Keyboard focus: where it goes when its control is gone, the ring around it, and keys that go through the values of pictures. */
package dev.lookback.app.focus;
