/** The console's own commands, one a file, contributed like anybody else's. */
package io.isthmus.cli.internal.command;
