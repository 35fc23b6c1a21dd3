/** Commands of the command line: serve, reset and dump a demo organization, and do in it what people do. */
package io.isthmus.emulator.internal.command;
