/** What is selected: what it is, how it stands and since when, what was found about it, and what was changed. */
package io.isthmus.console.ui.internal.details;
