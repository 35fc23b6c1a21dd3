/**
 * Installing plug-ins of third parties: looked at, checked and trusted before anything of them is kept, updated, taken
 * back, and removed without a trace. Nothing of a plug-in is ever loaded here.
 */
package io.isthmus.plugins;
