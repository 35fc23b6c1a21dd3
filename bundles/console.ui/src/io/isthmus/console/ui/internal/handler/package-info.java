/** The handlers of the console's commands: selection, a question where one is needed, an operation in a Job. */
package io.isthmus.console.ui.internal.handler;
