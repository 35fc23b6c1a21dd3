/** The command that watches over an organization. */
package io.isthmus.cli.internal.watch;
