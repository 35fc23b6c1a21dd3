/** The on-premises side as a source, read and changed by cmdlets of its own servers. */
package io.isthmus.exchange.internal.onpremises;
