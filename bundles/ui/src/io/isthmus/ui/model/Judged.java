package io.isthmus.ui.model;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.snapshot.HybridPair;

/**
 * A finding and for whom it was found.
 *
 * @param pair    which organization with which tenant
 * @param finding what was found
 * @since 1.0
 */
public record Judged(HybridPair pair, Finding finding) {
}
