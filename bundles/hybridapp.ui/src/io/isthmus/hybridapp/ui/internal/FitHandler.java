package io.isthmus.hybridapp.ui.internal;

/** Shows the whole map. */
public final class FitHandler extends TrustMapHandler {

    @Override
    void execute(TrustMapView map) {
        map.fit();
    }
}
