/** Page-object bots that drive the window in tests. */
package io.isthmus.bots;
