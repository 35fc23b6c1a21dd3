package io.isthmus.sdk.snapshot;

/**
 * How long a ledger was and what its last record's hash was, so that a tail that was cut later is found.
 *
 * @param count records
 * @param hash  SHA-256 of the last record, in hexadecimal; empty where there is none
 * @since 1.0
 */
public record LedgerHead(long count, String hash) {

    /** The head of an empty ledger. */
    public static final LedgerHead EMPTY = new LedgerHead(0, "");
}
