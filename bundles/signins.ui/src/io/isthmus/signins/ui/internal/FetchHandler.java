package io.isthmus.signins.ui.internal;

/** Fetches from the connected tenants what the store lacks. */
public final class FetchHandler extends SignInsHandler {

    @Override
    void execute(SignInsView signIns) {
        signIns.fetching().now();
    }
}
