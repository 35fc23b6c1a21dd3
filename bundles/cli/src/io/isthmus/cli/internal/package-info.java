/** The command line: an Equinox application without workbench, screen or lock. */
package io.isthmus.cli.internal;
