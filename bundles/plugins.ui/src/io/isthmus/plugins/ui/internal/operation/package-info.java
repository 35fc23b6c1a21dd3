/** What is done with plug-ins, an operation a class; no widget is known here. */
package io.isthmus.plugins.ui.internal.operation;
