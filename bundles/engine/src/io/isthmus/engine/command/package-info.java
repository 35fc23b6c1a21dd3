/** The commands of the command line that are installed. */
package io.isthmus.engine.command;
