/** The Exchange Management Shell: frames, CLIXML, and the shapes of objects as data. */
package io.isthmus.emulator.internal.shell;
