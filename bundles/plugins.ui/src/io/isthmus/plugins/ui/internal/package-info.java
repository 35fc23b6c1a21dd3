/** The view of plug-ins, and the commands over it. */
package io.isthmus.plugins.ui.internal;
