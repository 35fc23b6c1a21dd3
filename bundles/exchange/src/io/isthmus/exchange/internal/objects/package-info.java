/** Between CLIXML and plain data: what a shell answered as members by name, and parameters as what a shell takes. */
package io.isthmus.exchange.internal.objects;
