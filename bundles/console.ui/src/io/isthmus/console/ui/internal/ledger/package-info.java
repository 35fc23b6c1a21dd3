/** The ledger: what the console changed, and whether the record of it is as it was written. */
package io.isthmus.console.ui.internal.ledger;
