/** Commands of the command line: serve, reset and dump a demo organization. */
package io.isthmus.emulator.internal.command;
