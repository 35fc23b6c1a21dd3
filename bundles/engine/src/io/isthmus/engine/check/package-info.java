/** The checks that are installed, and running them over a snapshot. */
package io.isthmus.engine.check;
