package io.isthmus.emulator.internal.signins;

/** What a placeholder of the template is about. */
enum Part {
    /** This sign-in alone. */
    MOMENT,
    /** Who signs in. */
    ACTOR,
    /** Where from. */
    SPOT,
    /** To what. */
    RESOURCE,
    /** How it ended. */
    OUTCOME,
    /** With which credential. */
    KEY
}
