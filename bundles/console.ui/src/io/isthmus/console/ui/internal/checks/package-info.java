/** What the checks found, grouped by what to do about it. */
package io.isthmus.console.ui.internal.checks;
