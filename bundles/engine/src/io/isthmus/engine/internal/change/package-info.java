/** The change engine: plans as data become requests, records in the ledger, and states that a person can read. */
package io.isthmus.engine.internal.change;
