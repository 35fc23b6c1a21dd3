package io.isthmus.entra.internal.graph;

import java.util.HashMap;
import java.util.Map;

import io.isthmus.sdk.SourceException;

/**
 * Watches over the next links of one list. A service can answer with a page that was read before, and go on well from
 * there; a list that keeps leading back to the same page does not end.
 */
public final class FollowedPages {

    private static final int MOST_VISITS = 3;

    private final Map<String, Integer> visits = new HashMap<>();
    private final String attempted;

    /**
     * @param attempted what was tried, as the end of the sentence "could not …"
     */
    public FollowedPages(String attempted) {
        this.attempted = attempted;
    }

    /**
     * Notes that a link is followed.
     *
     * @throws SourceException where it was followed too often
     */
    public void follow(String link) throws SourceException {
        if (visits.merge(link, 1, Integer::sum) > MOST_VISITS) {
            throw GraphFailures.endless(attempted);
        }
    }
}
