package io.isthmus.plugins.internal.declared;

import io.isthmus.sdk.text.HarmlessText;

/** What strangers wrote, for a person who decides by it: in one line of a usual length, which cannot pass for our own. */
public final class ShownText {

    private static final int LONGEST = 200;

    private ShownText() {
    }

    /** The text without what would steer, and its beginning where it is longer than any honest one. */
    public static String of(String text) {
        return HarmlessText.of(text, LONGEST);
    }
}
