/** What the console does that takes time: one operation a file, without a widget. */
package io.isthmus.console.ui.internal.operation;
