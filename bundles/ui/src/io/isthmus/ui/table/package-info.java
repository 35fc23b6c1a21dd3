/**
 * The table kit: every table of the console filters, sorts, chooses and remembers columns, copies, exports and counts
 * in the same way.
 */
package io.isthmus.ui.table;
