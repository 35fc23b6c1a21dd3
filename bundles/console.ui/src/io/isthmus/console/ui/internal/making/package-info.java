/** Making a plan: which kind, and what it is asked for. Nothing is changed by that. */
package io.isthmus.console.ui.internal.making;
