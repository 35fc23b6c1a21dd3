/** The ledger: what the console changed, when and for whom, in records that are chained so that no change of one stays unseen. */
package io.isthmus.engine.ledger;
