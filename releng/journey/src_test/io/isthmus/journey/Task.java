package io.isthmus.journey;

/** The two halves of the main job that change something. */
enum Task {
    APPLY, UNDO
}
