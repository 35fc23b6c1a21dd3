/** The script that collects on a server what the console cannot reach, and the command that hands it out. */
package io.isthmus.exchange.internal.collector;
