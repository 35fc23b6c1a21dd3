/** How a watch compares, tells its own changes from others, and remembers what it told. */
package io.isthmus.engine.internal.watch;
