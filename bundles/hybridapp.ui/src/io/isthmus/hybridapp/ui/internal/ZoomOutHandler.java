package io.isthmus.hybridapp.ui.internal;

/** Shows the map smaller. */
public final class ZoomOutHandler extends TrustMapHandler {

    @Override
    void execute(TrustMapView map) {
        map.zoomOut();
    }
}
