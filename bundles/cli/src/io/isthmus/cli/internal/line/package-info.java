/** From what was typed to what is asked for: the commands that are installed become a model of picocli's. */
package io.isthmus.cli.internal.line;
