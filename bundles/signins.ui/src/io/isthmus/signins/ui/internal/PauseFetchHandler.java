package io.isthmus.signins.ui.internal;

/** Holds fetching up, or lets it go on. */
public final class PauseFetchHandler extends SignInsHandler {

    @Override
    void execute(SignInsView signIns) {
        signIns.fetching().turnPause();
    }
}
