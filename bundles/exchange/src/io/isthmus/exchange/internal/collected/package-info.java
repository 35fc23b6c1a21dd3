/**
 * What was collected on servers and carried here, as a zip or a folder of CLIXML: read as a source like any other.
 * Files are told by what is inside, never by their names. Nothing is ever written.
 */
package io.isthmus.exchange.internal.collected;
