/**
 * Makes the SDK's records of what cmdlets answer, one kind a file, the same for a shell, collected files and Exchange
 * Online over REST.
 */
package io.isthmus.exchange.internal.mapping;
