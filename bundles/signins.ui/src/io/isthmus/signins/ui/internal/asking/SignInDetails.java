package io.isthmus.signins.ui.internal.asking;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.data.Value;

/**
 * All that there is to know of a sign-in.
 *
 * @param row        which one
 * @param headline   how it ended, in a sentence
 * @param paragraphs why, what to do, and what changed since the one before
 * @param document   its record; empty where that cannot be read
 */
public record SignInDetails(SignInRow row, String headline, List<String> paragraphs, Optional<Value> document) {

    /** Copies the list. */
    public SignInDetails {
        paragraphs = List.copyOf(paragraphs);
    }
}
