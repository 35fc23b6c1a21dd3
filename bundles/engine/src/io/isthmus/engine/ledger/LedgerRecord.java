package io.isthmus.engine.ledger;

/**
 * A record of a ledger.
 *
 * @param number   its place, from 1
 * @param previous SHA-256 of the record before, in hexadecimal; empty for the first
 * @param hash     SHA-256 of this record's bytes, in hexadecimal
 * @param entry    what it says
 * @since 1.0
 */
public record LedgerRecord(long number, String previous, String hash, LedgerEntry entry) {
}
