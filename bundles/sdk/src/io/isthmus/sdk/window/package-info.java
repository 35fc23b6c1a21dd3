/**
 * What views and commands of third parties, which run inside the window, are told by it.
 */
package io.isthmus.sdk.window;
