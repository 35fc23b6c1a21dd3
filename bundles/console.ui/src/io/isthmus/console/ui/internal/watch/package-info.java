/** The watch over the organization that is looked at: when it runs, and what switches it. */
package io.isthmus.console.ui.internal.watch;
