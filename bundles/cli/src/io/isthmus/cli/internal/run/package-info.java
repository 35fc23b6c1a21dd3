/** Runs one command: what it may use, where its output goes, and how failures are told. */
package io.isthmus.cli.internal.run;
