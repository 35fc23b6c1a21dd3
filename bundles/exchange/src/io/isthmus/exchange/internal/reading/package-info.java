/** Reading parts of a snapshot by cmdlets, the same over a shell and over Exchange Online's REST interface. */
package io.isthmus.exchange.internal.reading;
