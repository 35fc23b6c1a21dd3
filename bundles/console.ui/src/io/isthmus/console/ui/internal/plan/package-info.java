/** A plan: its steps, exactly what will be sent, before and after, applying and undoing. */
package io.isthmus.console.ui.internal.plan;
