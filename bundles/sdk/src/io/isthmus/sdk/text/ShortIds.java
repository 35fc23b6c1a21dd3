package io.isthmus.sdk.text;

import java.util.regex.Pattern;

/**
 * Long ids in sentences. The whole one belongs into evidence, documents and whatever is copied.
 *
 * @since 1.0
 */
public final class ShortIds {

    private static final int LENGTH = 8;
    private static final Pattern LONG = Pattern.compile(
            "(?:\\b([0-9a-fA-F]{8})(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b|\\b([0-9a-fA-F]{8})[0-9a-fA-F]{32,}\\b)(?:\\.(?=\\s|$))?");

    private ShortIds() {
    }

    /** The first eight characters of a GUID or a thumbprint with a mark that more follow; a shorter text as it is. */
    public static String of(String id) {
        return id.length() <= LENGTH ? id : id.substring(0, LENGTH) + "…";
    }

    /**
     * A sentence with its GUIDs and thumbprints shortened, for where room is scarce; the mark that more follow is the
     * sentence's end, too.
     */
    public static String within(String sentence) {
        return LONG.matcher(sentence).replaceAll("$1$2…");
    }
}
