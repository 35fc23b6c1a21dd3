package io.isthmus.signins.ui.internal;

/**
 * The ways in which sign-ins come into an empty store.
 *
 * @param fetch   fetches from the connected tenants
 * @param imports asks for files
 */
record Intake(Runnable fetch, Runnable imports) {
}
