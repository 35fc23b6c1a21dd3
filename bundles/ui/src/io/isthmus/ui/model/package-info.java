/**
 * What the window looks at: the connection, what was read, what was found, the plan and the selection. No widget.
 */
package io.isthmus.ui.model;
