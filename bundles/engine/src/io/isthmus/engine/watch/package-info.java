/** What changed outside Isthmus: readings that are compared again and again, and what became of effects that take their time. */
package io.isthmus.engine.watch;
