package io.isthmus.console.ui.internal.explorer;

import io.isthmus.engine.snapshot.PartTitles;
import io.isthmus.ui.text.Words;

/** What a part of a snapshot is called in the window. */
public final class PartNames {

    private PartNames() {
    }

    /** A part's title; made of its id where it comes from a plug-in. */
    public static String of(String partId) {
        return PartTitles.of(partId).orElseGet(() -> Words.humanized(partId.substring(partId.lastIndexOf('.') + 1)));
    }
}
