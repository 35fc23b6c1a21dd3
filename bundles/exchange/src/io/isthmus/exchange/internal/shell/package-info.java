/**
 * The organization's own servers through an Exchange Management Shell: frames, the process that speaks them, and the
 * source over it. docs/shell-protocol.md is the contract.
 */
package io.isthmus.exchange.internal.shell;
