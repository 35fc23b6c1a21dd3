/** Snapshots, findings, plans and ledger as documents to hand over. */
package io.isthmus.report;
