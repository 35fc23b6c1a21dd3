package io.isthmus.sdk.text;

/**
 * Long ids in sentences. The whole one belongs into evidence, documents and whatever is copied.
 *
 * @since 1.0
 */
public final class ShortIds {

    private static final int LENGTH = 8;

    private ShortIds() {
    }

    /** The first eight characters of a GUID or a thumbprint with a mark that more follow; a shorter text as it is. */
    public static String of(String id) {
        return id.length() <= LENGTH ? id : id.substring(0, LENGTH) + "…";
    }
}
