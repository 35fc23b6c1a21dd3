/**
 * Requests and answers as plain data: what a preview shows is what is sent, byte for byte, what the ledger records and
 * what an export writes.
 */
package io.isthmus.sdk.request;
