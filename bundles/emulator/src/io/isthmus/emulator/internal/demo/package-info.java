/** Serving an organization to other processes, joining one, and its time as those see it who joined. */
package io.isthmus.emulator.internal.demo;
