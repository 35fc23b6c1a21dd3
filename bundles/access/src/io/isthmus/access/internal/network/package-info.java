/** Addresses, ranges of them and the named locations that hold them. */
package io.isthmus.access.internal.network;
