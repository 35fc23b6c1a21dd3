package io.isthmus.sdk.report;

import io.isthmus.sdk.check.Outcome;

/**
 * A check that was run.
 *
 * @param id      which
 * @param title   what it judges, a few words in the user's language
 * @param source  address of the document that its rule comes from
 * @param outcome how it ended; the worst where it was run for several pairs
 * @since 1.0
 */
public record JudgedCheck(String id, String title, String source, Outcome outcome) {
}
