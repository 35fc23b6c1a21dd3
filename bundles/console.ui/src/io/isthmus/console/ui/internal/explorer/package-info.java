/** Both sides in one tree: what was read, what could not be, and how it stands. */
package io.isthmus.console.ui.internal.explorer;
