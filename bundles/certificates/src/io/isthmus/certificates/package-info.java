/**
 * Certificate files: what they hold, read by content and never by name. A private key has no place here; a file that
 * begins like one is refused at the byte that tells it.
 */
package io.isthmus.certificates;
