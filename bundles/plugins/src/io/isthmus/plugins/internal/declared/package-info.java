/** What a plug-in declares, read as data from its jars. */
package io.isthmus.plugins.internal.declared;
