/** The ledger: what the console changed and when, in records that are chained so that no change of one stays unseen. */
package io.isthmus.engine.ledger;
