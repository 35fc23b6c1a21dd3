/** What watches found: changes outside Isthmus, changes of ours that take their time, and what could not be read. */
package io.isthmus.console.ui.internal.changes;
