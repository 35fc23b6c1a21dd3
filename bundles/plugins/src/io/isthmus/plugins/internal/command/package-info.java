/** The commands about plug-ins. */
package io.isthmus.plugins.internal.command;
