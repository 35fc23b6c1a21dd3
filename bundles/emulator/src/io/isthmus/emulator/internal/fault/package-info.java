/** What goes wrong on demand. */
package io.isthmus.emulator.internal.fault;
