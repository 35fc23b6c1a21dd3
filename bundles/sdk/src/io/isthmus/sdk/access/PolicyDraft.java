package io.isthmus.sdk.access;

import java.util.List;
import java.util.Objects;

import io.isthmus.sdk.data.Value;

/**
 * A Conditional Access policy that could be made.
 *
 * @param displayName what it is called
 * @param policy      the document as Microsoft Graph takes it, conditions and controls; name and state are not in it:
 *                    every policy begins in report-only
 * @param sentence    what it does, one sentence for whoever decides
 * @param cautions    what a person must know before it is switched on; one sentence each
 * @since 1.0
 */
public record PolicyDraft(String displayName, Value.Members policy, String sentence, List<String> cautions) {

    /** Checks and copies. */
    public PolicyDraft {
        Objects.requireNonNull(displayName);
        Objects.requireNonNull(sentence);
        cautions = List.copyOf(cautions);
        if (policy.values().containsKey("state") || policy.values().containsKey("displayName")) {
            throw new IllegalArgumentException("a draft's document holds neither state nor name");
        }
    }
}
