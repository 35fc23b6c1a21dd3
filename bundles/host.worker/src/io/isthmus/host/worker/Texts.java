package io.isthmus.host.worker;

/** Texts that somebody else wrote. */
final class Texts {

    private static final int LONGEST = 2_000;

    private Texts() {
    }

    /** A text, cut where it is longer than a person reads. */
    static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
