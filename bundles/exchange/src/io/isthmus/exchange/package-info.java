/** Adapters for Exchange Online, Exchange on-premises, and what was collected on a server. */
package io.isthmus.exchange;
